import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import {
  AddAgendaItemInput,
  CancelMeetingInput,
  MinuteAgendaItemInput,
  PublishAgendaInput,
  PublishMinutesInput,
  RecordAttendanceInput,
  RemoveAgendaItemInput,
  ScheduleMeetingInput,
} from './meeting-inputs.type.ts';
import {
  addAgendaItem,
  cancelMeeting,
  minuteAgendaItem,
  publishAgenda,
  publishMinutes,
  recordAttendance,
  removeAgendaItem,
  scheduleMeeting,
} from './meeting.service.ts';
import { Meeting } from './meeting.type.ts';

@Resolver()
export class MeetingCommands {
  @Authorized()
  @Mutation(() => Meeting, { description: 'Schedules a meeting of a body.' })
  async scheduleMeeting(
    @Arg('input', () => ScheduleMeetingInput, { description: 'Which body, and when.' }) input: ScheduleMeetingInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Meeting, await scheduleMeeting(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Meeting, { description: 'Adds an item to the end of an agenda.' })
  async addAgendaItem(
    @Arg('input', () => AddAgendaItemInput, { description: 'Which meeting, and the item.' }) input: AddAgendaItemInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Meeting, await addAgendaItem(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Meeting, { description: 'Takes an item from an agenda that is not published yet.' })
  async removeAgendaItem(
    @Arg('input', () => RemoveAgendaItemInput, { description: 'Which meeting, and the item.' }) input: RemoveAgendaItemInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Meeting, await removeAgendaItem(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Meeting, { description: 'Publishes the agenda of a meeting.' })
  async publishAgenda(
    @Arg('input', () => PublishAgendaInput, { description: 'Which meeting, when and for whom.' }) input: PublishAgendaInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Meeting, await publishAgenda(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Meeting, { description: 'Records how many of a kind of seat came to a meeting.' })
  async recordAttendance(
    @Arg('input', () => RecordAttendanceInput, { description: 'Which meeting, which seat and how many.' }) input: RecordAttendanceInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Meeting, await recordAttendance(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Meeting, { description: 'Writes what the minutes say of one item.' })
  async minuteAgendaItem(
    @Arg('input', () => MinuteAgendaItemInput, { description: 'Which meeting, the item and its minute.' }) input: MinuteAgendaItemInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Meeting, await minuteAgendaItem(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Meeting, { description: 'Publishes the minutes of a meeting.' })
  async publishMinutes(
    @Arg('input', () => PublishMinutesInput, { description: 'Which meeting, and its minutes.' }) input: PublishMinutesInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Meeting, await publishMinutes(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Meeting, { description: 'Cancels a meeting that has not taken place.' })
  async cancelMeeting(
    @Arg('input', () => CancelMeetingInput, { description: 'Which meeting, when and why.' }) input: CancelMeetingInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Meeting, await cancelMeeting(context, input), context, info);
  }
}
