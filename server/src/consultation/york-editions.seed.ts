import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { seedId } from '../platform/ids.ts';
import type { FormDefinition } from './form.queries.ts';
import { ConsultationPictureRow, ConsultationWordingRow, FormEditionRow } from './wording.entity.ts';

/** A question with its answers in other words, in the order of the form. */
interface SeedWording {
  text: string;
  hint?: string;
  options: readonly string[];
  /** The picture in seed-data and what it shows. */
  picture?: { file: string; shows: string };
}
interface SeedEdition {
  language: string;
  format: string;
  words: Readonly<Record<string, string>>;
  questions: readonly SeedWording[];
}

/** Made up for trying out, as the questions are. Checked by nobody who translates for a living. */
const arabic: SeedEdition = {
  language: 'ar',
  format: 'STANDARD',
  words: {
    start: 'ابدأ الآن', continue: 'احفظ وتابع', back: 'رجوع', question: 'السؤال {n} من {of}', optional: 'يمكنك ترك هذا السؤال', selectAll: 'اختر كل ما ينطبق.',
    checkAnswers: 'راجع إجاباتك', change: 'تغيير', notAnswered: 'لا توجد إجابة', send: 'أرسل', sent: 'تم إرسال إجاباتك', comeBack: 'توقف وعد لاحقا',
    otherLanguage: 'اختر لغة أخرى', thereIsAProblem: 'هناك مشكلة', error: 'خطأ', mistakeSelect: 'اختر إجابة', mistakeSelectOne: 'اختر إجابة واحدة على الأقل',
    who: 'عمن تجيب؟', whoMyself: 'عن نفسي', whoSomebody: 'عن شخص آخر، بكلماته', whoOrganisation: 'عن منظمة', organisationName: 'اسم المنظمة',
    organisationPublic: 'فقط إذا كنت تجيب عن منظمة. سينشر الاسم.', upToCharacters: 'يمكنك كتابة {n} حرف على الأكثر.', changeAnswer: 'الإجابة عن السؤال {n}', exit: 'اخرج من هذه الصفحة',
    yourCode: 'رمزك', codeWhat: 'بهذا الرمز يمكنك أن تتوقف في أي وقت وتعود لاحقا، على هذا الجهاز أو على جهاز آخر.', codeSavedSoFar: 'حفظنا إجاباتك حتى الآن. يمكنك إغلاق هذه الصفحة.',
    codeKeep: 'اكتبه أو صوره أو اطبع هذه الصفحة. لا أحد غيرك يملكه، ولا نستطيع أن نعطيك إياه مرة أخرى.', codeSecret: 'لا تدع أحدا يراه. من يملكه يستطيع أن يقرأ إجاباتك.',
    codeGo: 'اذهب إلى الأسئلة', codeGoOn: 'تابع إجاباتك', codeOtherWays: 'طرق أخرى لحفظه', codeLink: 'هذا الرابط يفتح إجاباتك. يمكنك حفظه أو إرساله إلى نفسك:',
    codeQr: 'لفتحها على هاتف آخر، وجه الكاميرا إلى هنا:', nowSend: 'أرسل إجاباتك الآن', afterSending: 'يمكنك تصحيح إجاباتك حتى نهاية الاستشارة، وسحبها في أي وقت.',
    receiptCode: 'رمز الاستلام', sentKeep: 'اكتب الرمز أو صوره أو اطبع هذه الصفحة. به يمكنك أن تقرأ إجاباتك مرة أخرى وتصححها ما دامت الاستشارة مفتوحة وتسحبها. لا أحد غيرك يملكه.',
    sentOthers: 'إذا كان آخرون يستعملون هذا الجهاز، فاضغط «اخرج من هذه الصفحة» بعد أن تحفظ الرمز. عندئذ لا تفتح إجاباتك عليه إلا بالرمز.',
    sentNext: 'ماذا بعد ذلك', sentLook: 'اقرأ الإجابات التي أرسلتها', receipt: 'الإجابات التي أرسلتها', receiptBecomes: 'ماذا يحدث لإجاباتك', receiptCounted: 'إجاباتك محسوبة.',
    codeOthers: 'إذا كان آخرون يستعملون هذا الجهاز',
    codeOthersExit: 'يحفظ ما تكتبه على هذا الجهاز إلى أن يصل إلينا، حتى لا يضيع شيء إذا انقطع الاتصال. زر «اخرج من هذه الصفحة» يمحو إجاباتك ورمزك من الجهاز فورا. بعد ذلك تحتاج إلى الرمز لتتابع.',
    aboutYou: 'أسئلة عنك', aboutYouSent: 'تم إرسال إجاباتك. وهي محسوبة سواء تابعت هنا أم لا.', aboutYouLeaveOut: 'يمكنك أن تترك أي سؤال، أو أن تقول إنك تفضل ألا تجيب.',
    aboutYouAnswer: 'أجب عن الأسئلة', aboutYouSkip: 'تجاوزها', receiptCorrectCounted: 'ما أرسلته يبقى محسوبا إلى أن ترسل الإجابات المصححة.',
    sentAboutYou: 'اقرأ ما قلته عن نفسك أو غيره أو احذفه', sentElse: 'اقرأ في ماذا يمكنك أيضا أن تبدي رأيك', receiptNoResults: 'لم تنشر النتائج بعد.', receiptCorrect: 'صحح إجاباتك', receiptCorrectUntil: 'يمكنك تصحيحها حتى نهاية الاستشارة.', receiptWithdraw: 'اسحب هذه الإجابات',
  },
  questions: [
    { text: 'من أنت؟', options: ['أم أو أب أو ولي أمر', 'أنتظر مولودا', 'شاب أو شابة', 'جد أو جدة أو قريب آخر', 'أعمل مع العائلات'] },
    {
      text: 'ما الذي تود أن تجده في مركز العائلة؟', hint: 'اختر ما تشاء.',
      options: ['مساعدة في تغذية الطفل', 'مساعدة الأطفال على الكلام واللغة', 'دعم لصحتك النفسية', 'دروس للأهل', 'دعم للاحتياجات التعليمية الخاصة أو الإعاقة', 'نصائح عن المال والسكن والعمل'],
    },
    { text: 'هل توافق: «أعرف إلى أين أذهب عندما تحتاج عائلتي إلى مساعدة»؟', options: ['أوافق بشدة', 'أوافق', 'لا أوافق ولا أعارض', 'لا أوافق', 'لا أوافق بشدة'] },
    { text: 'ما الشيء الواحد الذي يجعل المركز مكانا مرحبا؟', hint: 'لا تكتب اسما أو عنوانا أو رقم هاتف.', options: [] },
    { text: 'هل تريد أن تقول شيئا آخر عن مراكز العائلة؟', hint: 'لا تكتب اسما أو عنوانا أو رقم هاتف.', options: [] },
  ],
};

const easyRead: SeedEdition = {
  language: 'en',
  format: 'EASY_READ',
  words: {
    continue: 'Save and go on', comeBack: 'Stop now. Come back later.', checkAnswers: 'Look at your answers', send: 'Send my answers',
    codeKeep: 'Write it down, or take a picture of it. Only you have it.', sentKeep: 'Write down the code, or take a picture of it. You need it to look at your answers, to change them or to take them back.',
  },
  questions: [
    {
      text: 'Who are you?', picture: { file: 'family', shows: 'Two adults with a child between them' },
      options: ['I look after a child', 'I am going to have a baby', 'I am a young person', 'I am a grandparent or in the family', 'I work with families'],
    },
    {
      text: 'What would you like at a family hub?', hint: 'A family hub is a place that helps families. You can choose more than one.', picture: { file: 'house', shows: 'A house with a door and two windows' },
      options: ['Help to feed a baby', 'Help for children to talk', 'Help when you feel low or worried', 'Groups for parents', 'Help for a disabled child', 'Help with money, housing and work'],
    },
    {
      text: '“I know where to go when my family needs help.” Do you agree?', picture: { file: 'steps', shows: 'Five bars that go up like stairs' },
      options: ['Yes, very much', 'Yes', 'Not yes and not no', 'No', 'No, not at all'],
    },
    { text: 'What is one thing that makes a hub feel friendly?', hint: 'Do not write your name, where you live or your phone number.', picture: { file: 'door', shows: 'An open door' }, options: [] },
    { text: 'Do you want to tell us anything else?', hint: 'Do not write your name, where you live or your phone number.', picture: { file: 'speech', shows: 'A speech bubble' }, options: [] },
  ],
};

const pictures = join(import.meta.dirname, '..', '..', 'seed-data', 'pictures');

/** Offers the questions in Arabic and in easy-read, before they are published. */
export async function wordInEditions(em: SqlEntityManager, form: FormDefinition): Promise<void> {
  const own = { council: form.councilId, consultation: form.consultationId };
  const pictureId = (file: string): string => seedId('consultation-picture', form.consultationId, file);
  const drawn = easyRead.questions.flatMap(({ picture }) => (picture ? [picture.file] : []));
  await em.insertMany(ConsultationPictureRow, drawn.map((file) => ({ ...own, id: pictureId(file), mediaType: 'image/png', bytes: readFileSync(join(pictures, `${file}.png`)) })));
  for (const { language, format, words, questions } of [arabic, easyRead]) {
    const idOf = (subject: string): string => seedId('consultation-wording', subject, language, format);
    await em.insert(FormEditionRow, { ...own, id: seedId('form-edition', form.id, language, format), form: form.id, language, format, words });
    const wording = (subjectType: string, subjectId: string, text: string) => ({ ...own, id: idOf(subjectId), form: form.id, subjectType, subjectId, language, format, text });
    await em.insertMany(ConsultationWordingRow, form.questions.flatMap((question, place) => {
      const { text, hint = null, options, picture } = questions[place]!;
      const seen = picture ? { picture: pictureId(picture.file), pictureAlt: picture.shows } : { picture: null, pictureAlt: null };
      return [
        { ...wording('QUESTION', question.id, text), hint, ...seen },
        ...question.options.map(({ id }, at) => ({ ...wording('OPTION', id, options[at]!), hint: null, picture: null, pictureAlt: null })),
      ];
    }));
  }
}
