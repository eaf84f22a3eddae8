import {
  addTheoryNodeForm,
  changeTheoryNodeForm,
  linkTheoryNodesForm,
  removeTheoryNodeForm,
  unlinkTheoryNodesForm,
} from '@throughline/shared/forms/theory-of-change';
import { makesCircle, mayLeadTo, type TheoryKind } from '@throughline/shared/theory-of-change';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { changeTheory } from './theory-change.service.ts';
import { TheoryLinkRow, TheoryNodeRow } from './theory-of-change.entity.ts';

/** More can neither be drawn nor agreed on. */
const MOST = { nodes: 60, links: 150 };

/**
 * Adds something that a theory of change speaks of.
 *
 * Who: canManageMilestones.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, THEORY_AGREED.
 * Writes: theory_node, theory_of_change, audit_entry.
 */
export function addTheoryNode(context: Context, input: object): Promise<string> {
  return changeTheory(context, 'addTheoryNode', addTheoryNodeForm, input, async (em, theory, { kind, title, detail }) => {
    const nodes = await em.find(TheoryNodeRow, { theory: theory.id });
    if (nodes.length >= MOST.nodes) throw new Refused('BAD_INPUT', { title: `It can hold ${MOST.nodes} things at most` });
    refuseTwice(nodes, { kind, title });
    em.create(TheoryNodeRow, {
      id: newId(context.clock.now().getTime()),
      council: theory.council,
      theory,
      kind,
      position: Math.max(0, ...nodes.map(({ position }) => position)) + 1,
      title,
      detail,
      isDemonstration: theory.isDemonstration,
    });
  });
}

/**
 * Says something in a theory of change otherwise. Its links stay, so it can become another kind only where they allow it.
 *
 * Who: canManageMilestones.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, THEORY_AGREED.
 * Writes: theory_node, theory_of_change, audit_entry.
 */
export function changeTheoryNode(context: Context, input: object): Promise<string> {
  return changeTheory(context, 'changeTheoryNode', changeTheoryNodeForm, input, async (em, theory, data) => {
    const { nodeId, kind, title, detail } = data;
    const nodes = await em.find(TheoryNodeRow, { theory: theory.id });
    const node = nodeOf(nodes, nodeId, 'nodeId', 'Choose what to change');
    refuseTwice(nodes.filter((other) => other !== node), { kind, title });
    const links = await em.find(TheoryLinkRow, { theory: theory.id });
    const kindOf = (id: string) => (id === nodeId ? kind : (nodes.find((other) => other.id === id)!.kind as TheoryKind));
    if (links.some(({ fromNode, toNode }) => !mayLeadTo(kindOf(fromNode.id), kindOf(toNode.id))))
      throw new Refused('BAD_INPUT', { kind: 'Its links would lead backwards. Remove those links first' });
    node.kind = kind;
    node.title = title;
    node.detail = detail;
  });
}

/**
 * Takes something out of a theory of change, with its links.
 *
 * Who: canManageMilestones.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, THEORY_AGREED.
 * Writes: theory_node, theory_link, theory_of_change, audit_entry.
 */
export function removeTheoryNode(context: Context, input: object): Promise<string> {
  return changeTheory(context, 'removeTheoryNode', removeTheoryNodeForm, input, async (em, theory, { nodeId }) => {
    nodeOf(await em.find(TheoryNodeRow, { theory: theory.id }), nodeId, 'nodeId', 'Choose what to take out');
    await em.nativeDelete(TheoryLinkRow, { theory: theory.id, $or: [{ fromNode: nodeId }, { toNode: nodeId }] });
    await em.nativeDelete(TheoryNodeRow, { theory: theory.id, id: nodeId });
  });
}

/**
 * Says that one thing leads to another. Links never lead backwards or round in a circle.
 *
 * Who: canManageMilestones.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, THEORY_AGREED.
 * Writes: theory_link, theory_of_change, audit_entry.
 */
export function linkTheoryNodes(context: Context, input: object): Promise<string> {
  return changeTheory(context, 'linkTheoryNodes', linkTheoryNodesForm, input, async (em, theory, data) => {
    const nodes = await em.find(TheoryNodeRow, { theory: theory.id });
    const fromNode = nodeOf(nodes, data.fromNodeId, 'fromNodeId', 'Choose what leads to it');
    const toNode = nodeOf(nodes, data.toNodeId, 'toNodeId', 'Choose what it leads to');
    const links = await em.find(TheoryLinkRow, { theory: theory.id });
    const known = links.map((link) => ({ from: link.fromNode.id, to: link.toNode.id }));
    const added = { from: fromNode.id, to: toNode.id };
    if (!mayLeadTo(fromNode.kind as TheoryKind, toNode.kind as TheoryKind))
      throw new Refused('BAD_INPUT', { toNodeId: 'A link cannot lead backwards. Choose something that comes later' });
    if (makesCircle(known, added))
      throw new Refused('BAD_INPUT', { toNodeId: 'That would lead round in a circle. Choose something else' });
    if (known.some(({ from, to }) => from === added.from && to === added.to))
      throw new Refused('BAD_INPUT', { toNodeId: 'It leads there already' });
    if (known.length >= MOST.links)
      throw new Refused('BAD_INPUT', { toNodeId: `It can hold ${MOST.links} links at most` });
    const id = newId(context.clock.now().getTime());
    em.create(TheoryLinkRow, {
      ...{ id, council: theory.council, theory, fromNode, toNode },
      isDemonstration: theory.isDemonstration,
    });
  });
}

/**
 * Says that one thing no longer leads to another.
 *
 * Who: canManageMilestones.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, THEORY_AGREED.
 * Writes: theory_link, theory_of_change, audit_entry.
 */
export function unlinkTheoryNodes(context: Context, input: object): Promise<string> {
  return changeTheory(context, 'unlinkTheoryNodes', unlinkTheoryNodesForm, input, async (em, theory, { linkId }) => {
    const gone = await em.nativeDelete(TheoryLinkRow, { id: linkId, theory: theory.id });
    if (gone === 0) throw new Refused('BAD_INPUT', { linkId: 'Choose a link' });
  });
}

function refuseTwice(nodes: readonly TheoryNodeRow[], { kind, title }: { kind: string; title: string }): void {
  if (nodes.some((other) => other.kind === kind && other.title === title))
    throw new Refused('BAD_INPUT', { title: 'It says this already' });
}

function nodeOf(nodes: readonly TheoryNodeRow[], id: string, field: string, missing: string): TheoryNodeRow {
  const node = nodes.find((each) => each.id === id);
  if (!node) throw new Refused('BAD_INPUT', { [field]: missing });
  return node;
}
