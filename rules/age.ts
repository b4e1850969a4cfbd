const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** Whether a text is a day of the calendar, written YYYY-MM-DD. */
export const isCalendarDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/**
 * Whole years on a day, both written YYYY-MM-DD. Somebody born on 29 February turns a year older on 1 March in other
 * years, so that nobody is counted as older than they are.
 */
export const ageOn = (birthDate: string, day: string): number => {
  for (const text of [birthDate, day])
    if (!isCalendarDay(text)) throw new Error('An age needs two days of the calendar, as YYYY-MM-DD.');
  if (day < birthDate) throw new Error('An age needs a day that is not before the birth.');
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const hadBirthday = day.slice(5) >= birthDate.slice(5);
  return hadBirthday ? years : years - 1;
};
