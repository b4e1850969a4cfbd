import { formValues } from '@/lib/action/form-values';
import { currentStaff } from '@/lib/auth/require-staff';
import { isSameOrigin } from '@/lib/auth/same-origin';
import { sealName } from '@/lib/auth/sealed-name';
import { addressWith, routes } from '@/lib/routes';
import { seeOther } from '@/lib/see-other';

/** Where one can search by name. Each page asks for itself who may see it. */
const places: Readonly<Record<string, string>> = {
  records: routes.records,
  patients: routes.intake,
  everybody: routes.patients,
  screenings: routes.screenings,
};

/** A page says itself what is wrong with a filter; what is far too long for any of them is nobody's typing. */
const longestFilter = 100;

const textOf = (value: string | readonly string[] | undefined): string => [value ?? ''].flat()[0] ?? '';

/** Takes a search by name and leads to a page whose address does not show the name. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const staff = await currentStaff();
  if (!staff) return seeOther(routes.signIn);
  const form = await request.formData().catch(() => null);
  if (!form) return new Response(null, { status: 400 });
  const { within, name, ...filters } = formValues(form);
  const place = places[textOf(within)];
  if (!place) return new Response(null, { status: 400 });
  const rest = Object.entries(filters).map(([key, value]) => [key, textOf(value).slice(0, longestFilter)]);
  return seeOther(addressWith(place, { named: sealName(staff, textOf(name)), ...Object.fromEntries(rest) }));
}

/** Searching is done by the form alone. */
export async function GET(): Promise<Response> {
  return seeOther((await currentStaff()) ? routes.today : routes.signIn);
}
