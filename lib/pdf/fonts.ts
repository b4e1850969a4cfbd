import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const packages = join(process.cwd(), 'node_modules');

/**
 * Every font a record is set in, embedded as a subset. Amiri for Arabic, because its lam and alef stay two glyphs: other
 * fonts join them into one, and what copies or searches the text then reads them in the wrong order (decision 21).
 */
const files = [
  '@embedpdf/fonts-latin/fonts/NotoSans-Regular.ttf',
  '@embedpdf/fonts-latin/fonts/NotoSans-SemiBold.ttf',
  '@embedpdf/fonts-latin/fonts/NotoSans-Italic.ttf',
  '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
  '@embedpdf/fonts-hebrew/fonts/NotoSansHebrew-Regular.ttf',
  '@embedpdf/fonts-hebrew/fonts/NotoSansHebrew-Bold.ttf',
  '@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf',
  '@expo-google-fonts/noto-sans-thai/600SemiBold/NotoSansThai_600SemiBold.ttf',
  '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf',
  '@embedpdf/fonts-jp/fonts/NotoSansJP-Regular.otf',
  '@embedpdf/fonts-kr/fonts/NotoSansKR-Regular.otf',
] as const;

/** They come with the dependencies: nothing is fetched, and no font of the machine is used. */
export const readFonts = (): Buffer[] => files.map((file) => readFileSync(join(packages, file)));
