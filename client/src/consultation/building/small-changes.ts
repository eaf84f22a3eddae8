import type { TypedDocumentNode } from '@apollo/client';
import { buttonAction } from '../../forms/form-action.ts';
import { textOf } from '../../forms/form-result.ts';
import type { PageArgs } from '../../page.ts';
import { notFound } from '../../route-errors.ts';
import * as commands from './BuildingCommands.graphql.generated.ts';

/** What can be done by a button alone: each is sent the version that was seen, and which thing it is about. */
const changes = {
  beginQuestions: commands.BeginQuestionsDocument,
  beginCorrection: commands.BeginCorrectionDocument,
  removeQuestion: commands.RemoveQuestionDocument,
  moveQuestion: commands.MoveQuestionDocument,
  copyQuestion: commands.CopyQuestionDocument,
  changeQuestionMeaning: commands.ChangeQuestionMeaningDocument,
  removeOption: commands.RemoveOptionDocument,
  moveOption: commands.MoveOptionDocument,
  removeLine: commands.RemoveLineDocument,
  moveLine: commands.MoveLineDocument,
  removeSection: commands.RemoveSectionDocument,
  removeEdition: commands.RemoveEditionDocument,
  removePicture: commands.RemovePictureDocument,
  dropForm: commands.DropFormDocument,
} as const;
export type SmallChange = keyof typeof changes;

/** The action of a page with buttons that change the questions: the hidden field `do` says which. */
export const smallChangesAction = (next: (params: PageArgs['params'], done: SmallChange) => string) =>
  buttonAction(async ({ gql, params, values: { do: named, version, to, ...values } }) => {
    const name = textOf(named) as SmallChange;
    if (!Object.hasOwn(changes, name)) throw notFound();
    const numbers = { ...(version !== undefined && { version: Number(textOf(version)) }), ...(to !== undefined && { to: Number(textOf(to)) }) };
    await gql.mutate(changes[name] as TypedDocumentNode<unknown, { input: object }>, { input: { ...values, ...numbers } });
    return next(params, name);
  });
