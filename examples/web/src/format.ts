// Amounts and days as people read them. Amounts are exact text; here they are only shown.
import type { CalendarDate, Money } from "crm-core";

const short = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });
const dayOfYear = new Intl.DateTimeFormat("vi-VN", { day: "numeric", month: "numeric", timeZone: "UTC" });

/** As `1,25 tỷ` or `120 triệu`. */
export function compact({ amount, currency }: Money): string {
  const value = Number(amount);
  if (currency !== "VND") return exact({ amount, currency });
  if (value >= 1e9) return `${short.format(value / 1e9)} tỷ`;
  if (value >= 1e6) return `${short.format(Math.round(value / 1e5) / 10)} triệu`;
  return `${short.format(value)} ₫`;
}

export function exact({ amount, currency }: Money): string {
  return new Intl.NumberFormat("vi-VN", { style: "currency", currency }).format(Number(amount));
}

export function day(date: CalendarDate): string {
  return dayOfYear.format(new Date(date));
}

export function daysFromToday(date: CalendarDate): number {
  const today = new Date().setHours(0, 0, 0, 0);
  return Math.round((new Date(`${date}T00:00`).valueOf() - today) / 86_400_000);
}

/** The first letters of the last two words: how the Vietnamese call each other. */
export function initials(name: string): string {
  return name.split(" ").slice(-2).map((word) => word[0]).join("");
}

/** A colour of a name's own. */
export function hue(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360;
  return sum;
}
