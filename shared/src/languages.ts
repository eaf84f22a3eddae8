/** A language in which a form can be answered. */
export interface Language {
  /** Its code in BCP 47, as it stands in `lang`. */
  code: string;
  /** Its name in English. */
  english: string;
  /** Its own name for itself. */
  own: string;
}

/** Languages that councils most often translate into; a code of another language is accepted too. */
export const languages: readonly Language[] = [
  { code: 'sq', english: 'Albanian', own: 'Shqip' },
  { code: 'am', english: 'Amharic', own: 'አማርኛ' },
  { code: 'ar', english: 'Arabic', own: 'العربية' },
  { code: 'bn', english: 'Bengali', own: 'বাংলা' },
  { code: 'bg', english: 'Bulgarian', own: 'Български' },
  { code: 'zh', english: 'Chinese', own: '中文' },
  { code: 'cs', english: 'Czech', own: 'Čeština' },
  { code: 'prs', english: 'Dari', own: 'دری' },
  { code: 'nl', english: 'Dutch', own: 'Nederlands' },
  { code: 'en', english: 'English', own: 'English' },
  { code: 'fa', english: 'Farsi', own: 'فارسی' },
  { code: 'fr', english: 'French', own: 'Français' },
  { code: 'de', english: 'German', own: 'Deutsch' },
  { code: 'el', english: 'Greek', own: 'Ελληνικά' },
  { code: 'gu', english: 'Gujarati', own: 'ગુજરાતી' },
  { code: 'he', english: 'Hebrew', own: 'עברית' },
  { code: 'hi', english: 'Hindi', own: 'हिन्दी' },
  { code: 'hu', english: 'Hungarian', own: 'Magyar' },
  { code: 'it', english: 'Italian', own: 'Italiano' },
  { code: 'ku', english: 'Kurdish (Kurmanji)', own: 'Kurdî' },
  { code: 'ckb', english: 'Kurdish (Sorani)', own: 'کوردی' },
  { code: 'lv', english: 'Latvian', own: 'Latviešu' },
  { code: 'lt', english: 'Lithuanian', own: 'Lietuvių' },
  { code: 'ne', english: 'Nepali', own: 'नेपाली' },
  { code: 'ps', english: 'Pashto', own: 'پښتو' },
  { code: 'pl', english: 'Polish', own: 'Polski' },
  { code: 'pt', english: 'Portuguese', own: 'Português' },
  { code: 'pa', english: 'Punjabi', own: 'ਪੰਜਾਬੀ' },
  { code: 'ro', english: 'Romanian', own: 'Română' },
  { code: 'ru', english: 'Russian', own: 'Русский' },
  { code: 'sk', english: 'Slovak', own: 'Slovenčina' },
  { code: 'so', english: 'Somali', own: 'Soomaali' },
  { code: 'es', english: 'Spanish', own: 'Español' },
  { code: 'ta', english: 'Tamil', own: 'தமிழ்' },
  { code: 'ti', english: 'Tigrinya', own: 'ትግርኛ' },
  { code: 'tr', english: 'Turkish', own: 'Türkçe' },
  { code: 'uk', english: 'Ukrainian', own: 'Українська' },
  { code: 'ur', english: 'Urdu', own: 'اردو' },
  { code: 'vi', english: 'Vietnamese', own: 'Tiếng Việt' },
  { code: 'cy', english: 'Welsh', own: 'Cymraeg' },
  { code: 'yi', english: 'Yiddish', own: 'ייִדיש' },
];

const rightToLeft: readonly string[] = ['ar', 'ckb', 'fa', 'he', 'prs', 'ps', 'sd', 'ug', 'ur', 'yi', 'dv'];

const known = (code: string): Language | undefined => languages.find((language) => language.code === code);

/** Which way the language is written: for `dir`. */
export const directionOf = (code: string): 'ltr' | 'rtl' => (rightToLeft.includes(code.split('-')[0]!) ? 'rtl' : 'ltr');

/** The language's own name; its code when it is none of the usual ones. */
export const ownNameOf = (code: string): string => known(code)?.own ?? code;

/** The English name of a language; its code when it is none of the usual ones. */
export const englishNameOf = (code: string): string => known(code)?.english ?? code;
