import type { Json } from "./core.js";
import { moment } from "./core.js";
import type { Content } from "./client.js";

/** A value of the same shape, with a default for whatever is missing or of another type. */
function shaped<T>(shape: T, value: unknown): T {
  if (Array.isArray(shape)) {
    const kind = shape[0];
    const fits = (one: unknown) => typeof one === typeof kind && one !== null && !Array.isArray(one);
    return (Array.isArray(value) ? value.filter(fits).map((one) => shaped(kind, one)) : []) as T;
  }
  if (typeof shape !== "object" || shape === null) return typeof value === typeof shape ? (value as T) : shape;
  const from = (typeof value === "object" && value !== null ? value : {}) as Json;
  const read: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(shape)) read[name] = shaped(inner, Object.hasOwn(from, name) ? from[name] : undefined);
  return read as T;
}

const record = { id: "", type: "", language: "", sample: false };
const file = { url: "", type: "", bytes: 0, hash: "", width: 0, height: 0 };
const picture = {
  url: "", alt: "", language: "", media: "", width: 0, height: 0, bytes: 0, placeholder: "", credit: "", licence: "",
  caption: "", video: "", renditions: [file],
};
const date = { date: "", precision: "" };
const dated = { publishedAt: "", updatedAt: "", sourceIsNewer: false, corrections: [{ date: "", text: "" }] };
const licensed = { licence: "", licenceUrl: "", attribution: "" };
const seo = { title: "", description: "" };
const attachments = [{ url: "", title: "", mediaType: "", bytes: 0 }];
const text = { ...record, ...dated, ...licensed, title: "", html: "", seo, attachments };
const slug = { slug: "", summary: "" };
const about = { topics: [""], regions: [""] };
const replies = [{ authority: "", date, html: "", language: "" }];
const review = { status: "unreviewed", reviewedAt: "", dueAt: "" };
const named = { ...record, name: "", description: "" };
const summary = {
  ...record, ...slug, ...about, title: "", kind: "", section: "", case: "", image: picture, publishedAt: "", updatedAt: "",
  readingMinutes: 0,
};
const push = [{ kind: "", language: "", name: "" }];

/** Each kind of record with all that it may have. What is not known stays in `Content.records`. */
export const SHAPES = {
  alert: {
    ...record, nid: "", seq: 0, state: "", title: "", summary: "", case: "", update: "", regions: [""], expiresAt: "",
    publishedAt: "",
  },
  article: { ...summary, ...text, author: "", gallery: [picture], pictures: [picture] },
  "article-summary": summary,
  "authority-reply": {
    ...text, ...slug, authority: "", state: "", criticisedOn: "", study: false,
    due: {
      day: "", law: "", paragraph: "", unit: "", number: 0, week: "", complete: false,
      announced: [{ day: "", working: false, source: "", announcedOn: "" }],
    },
    answeredOn: "", overdueOn: "", answers: replies, regions: [""], case: "", articles: [""], gallery: [picture],
    calendar: { title: "" },
  },
  case: { ...text, ...about, code: "", initials: "", summary: "", status: "", began: date, replies },
  "case-update": {
    ...record, ...dated, case: "", title: "", summary: "", html: "", happened: date, urgent: false, replies, regions: [""],
  },
  contact: { ...named, kind: "", address: "", url: "", riskNote: "" },
  event: {
    ...record, ...dated, ...licensed, ...slug, ...about, title: "", html: "", seo, pictures: [picture], state: "",
    image: picture, when: { starts: date, startTime: "", ends: date, endTime: "", zone: "" },
    place: { online: false, venue: "" },
    participation: { audience: [""], languages: [""], howToTakePart: "", contacts: [""] },
    calendar: { title: "", venue: "" }, case: "", articles: [""], guides: [""],
  },
  guide: {
    ...text, ...slug, ...about, level: "", warning: "", steps: [{ id: "", title: "", html: "" }],
    checklist: [{ id: "", text: "" }], hotlines: [""], contacts: [""], audience: [""], readingMinutes: 0,
    legal: { lawAsOf: "", review, sources: [{ title: "", article: "", date: "", url: "" }] },
    translation: { review: "unreviewed" },
  },
  home: { ...record, title: "", introduction: "", features: [{ type: "", id: "" }], sections: [""] },
  hotline: {
    ...named, status: "", warning: "", channels: [{ type: "", number: "", asPrinted: "", link: "", riskNote: "" }],
    hours: {
      mode: "", outOfHours: false, note: "", week: [{ day: 0, from: "?", to: "?" }],
      exceptions: [{ date: "", from: "", to: "" }],
    },
    serves: [""], coverageNote: "", pairedWith: "", legalReview: review, translationReview: "unreviewed", audience: [""],
    languages: [""], verifiedAt: "", staleAfter: "", source: "",
  },
  media: {
    ...record, ...licensed, title: "", mediaType: "", image: picture, html: "", text: "", captions: "", pages: 0,
    milliseconds: 0, files: [file], publishedAt: "", updatedAt: "", sourceIsNewer: false,
  },
  page: { ...text, ...slug, pictures: [picture], sources: [""], readingMinutes: 0 },
  policy: {
    id: "", type: "policy", quickExit: { address: "", labels: { tg: "", ru: "", en: "" } },
    push: { topics: push, next: push, nextFrom: "", vapid: "" },
  },
  region: { ...record, code: "", name: "", coverageNote: "", hotlines: [""] },
  section: { ...named, key: "" },
  topic: { ...named, key: "" },
};

type Shapes = typeof SHAPES;
export type Hotline = Shapes["hotline"] & { callable: boolean };
export type Guide = Shapes["guide"];
export type Alert = Shapes["alert"];

/** One record as it may be shown; numbers only of a line that may be called. */
export function typed<K extends keyof Shapes>(kind: K, json: Json): Shapes[K] {
  const read = shaped(SHAPES[kind], json);
  if (kind === "hotline" && (read as Shapes["hotline"]).status !== "active") (read as Shapes["hotline"]).channels = [];
  return read;
}

/** Records of a kind, which may have several types: `cases` has updates, too. */
export function every<K extends keyof Shapes>(content: Content, kind: string, type: K): Shapes[K][] {
  const kept = content.records(kind).filter((json) => (json["type"] ?? type) === type || kind !== "cases");
  return kept.map((json) => typed(type, json));
}

/** Lines, those of a region first, closed ones last; of a pair both or none. */
export function hotlines(content: Content, region = "", now = NaN): Hotline[] {
  const all = every(content, "hotlines", "hotline");
  const first = every(content, "regions", "region").find(({ code }) => code === region)?.hotlines ?? [];
  const place = (line: Hotline) => {
    const at = first.indexOf(line.id);
    return at < 0 ? first.length + (line.serves.includes(region) ? 0 : 1) : at;
  };
  const isClosed = (line: Hotline) => (openStatus(line.hours, now) === "closed" ? 1 : 0);
  return all
    .filter(({ pairedWith }) => !pairedWith || all.some(({ id }) => id === pairedWith))
    .map((line) => ({ ...line, callable: line.status === "active" }))
    .sort((one, other) => isClosed(one) - isClosed(other) || place(one) - place(other));
}

/** Whether a line was not checked lately. */
export function isCheckDue(line: Hotline, now: number): boolean {
  return !(moment(line.verifiedAt) <= Infinity) || now >= moment(line.staleAfter);
}

const LEVELS = ["urgent", "basic", "advanced"];

/** Urgent ones first, then by title. */
export function guides(content: Content): Guide[] {
  const rank = ({ level }: Guide) => (LEVELS.includes(level) ? LEVELS.indexOf(level) : LEVELS.length);
  const byTitle = (one: Guide, other: Guide) => (one.title < other.title ? -1 : one.title > other.title ? 1 : 0);
  return every(content, "guides", "guide").sort((one, other) => rank(one) - rank(other) || byTitle(one, other));
}

/** A review as of now: one that was due meanwhile has expired. */
export function reviewAt({ status, dueAt }: typeof review, now: number): string {
  return status !== "unreviewed" && now >= moment(dueAt) ? "expired" : status;
}

export function isActive(alert: Alert, now: number): boolean {
  return alert.state === "active" && now < moment(alert.expiresAt);
}

/** Active ones, the newest first. */
export function alerts(content: Content, now: number): Alert[] {
  const at = (alert: Alert) => moment(alert.publishedAt) || 0;
  return every(content, "alerts", "alert").filter((alert) => isActive(alert, now)).sort((a, b) => at(b) - at(a));
}

export function policy(content: Content): Shapes["policy"] {
  const json = content.records("policy").find((one) => (one["type"] ?? "policy") === "policy");
  return typed("policy", json ?? {});
}

const DAY = 24 * 60;
type Span = readonly [from: number, to: number] | null;

function span(from: string, to: string): Span {
  const minute = (time: string, last: boolean) =>
    last && time === "24:00"
      ? DAY
      : /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
        ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
        : NaN;
  const found = [minute(from, false), minute(to, true)] as const;
  return Math.abs(found[0] - found[1]) > 0 ? found : null;
}

/** `open`, `closed` or `unknown`, in the time of Dushanbe; what cannot be read is never closed. */
export function openStatus(hours: Shapes["hotline"]["hours"], now: number): "open" | "closed" | "unknown" {
  const { mode, week, exceptions } = hours;
  if ((mode !== "always" && mode !== "weekly") || Number.isNaN(now)) return "unknown";
  const minutes = Math.floor(now / 60_000) + 5 * 60;
  const day = Math.floor(minutes / DAY);
  const minute = minutes - day * DAY;
  const has = (one: Span) => !!one && (one[0] < one[1] ? minute >= one[0] && minute < one[1] : minute >= one[0]);
  const later = (one: Span) => !!one && one[0] > one[1] && minute < one[1];
  const days = new Map<number, (Span | "closed")[]>();
  let unreadable = false;
  for (const { date, from, to } of exceptions) {
    const at = Math.floor(moment(`${date}T00:00:00Z`) / (DAY * 60_000));
    if (Number.isNaN(at)) unreadable = true;
    else days.set(at, [...(days.get(at) ?? []), from || to ? span(from, to) : "closed"]);
  }
  const spans = (at: number) => days.get(at)?.filter((one): one is Span => one !== "closed");
  if (spans(day - 1)?.some(later)) return "open";
  const instead = spans(day);
  if (instead) return instead.some(has) ? "open" : instead.includes(null) ? "unknown" : "closed";
  if (unreadable) return "unknown";
  if (mode === "always") return "open";
  const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
  let readable = week.length > 0;
  for (const period of week) {
    const one = span(period.from, period.to);
    if (!one || !(period.day >= 1 && period.day <= 7)) readable = false;
    else if ((period.day === weekday && has(one)) || ((period.day % 7) + 1 === weekday && later(one))) return "open";
  }
  return readable ? "closed" : "unknown";
}
