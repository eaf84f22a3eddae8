import { redirect } from 'react-router';
import type { QuestionFormat } from '../schema.generated.ts';
import { cookieOf, setCookie } from './response-cookies.ts';

/** The language and the format in which somebody reads the questions. */
export interface Reading {
  language: string;
  format: QuestionFormat;
}

/** English as the questions were published. */
export const asPublished: Reading = { language: 'en', format: 'STANDARD' };

export const isSameReading = (one: Reading, other: Reading): boolean => one.language === other.language && one.format === other.format;

const COOKIE = 'throughline_edition';

/** "ar/STANDARD", as the server keeps it with an answer. */
export const readingText = ({ language, format }: Reading): string => `${language}/${format}`;

/** What a text such as "ar/STANDARD" says; English as published when it says nothing that could be. */
export function readingFrom(text: string | undefined): Reading {
  const [, language, format] = /^([a-z]{2,3}(?:-[A-Za-z]{2,8})?)\/(STANDARD|EASY_READ)$/.exec(text ?? '') ?? [];
  return language && format ? { language, format: format as QuestionFormat } : asPublished;
}

/** What this browser chose for one consultation; English as published until it chooses. */
export const readingOf = (request: Request): Reading => readingFrom(cookieOf(request, COOKIE));

/** Goes to a path, and reads in this language and format from then on. */
export function goReading(path: string, { request, under, reading }: { request: Request; under: string; reading: Reading }): Response {
  return redirect(path, { status: 303, headers: { 'set-cookie': setCookie(COOKIE, readingText(reading), { request, under }) } });
}

/** The same answer, which also takes away which language and format were chosen: that too says that somebody was here. */
export function withoutReading(response: Response, { request, under }: { request: Request; under: string }): Response {
  response.headers.append('set-cookie', setCookie(COOKIE, null, { request, under }));
  return response;
}
