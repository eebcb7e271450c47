import {executeServerCommand} from '@web/test-runner-commands';
import {engine} from './engine.js';

/** A node of the tree that assistive technology reads. */
export interface AccessibilityNode {
  role: string;
  name?: string;
  value?: string | number;
  description?: string;
  focused?: boolean;
  invalid?: string;
  pressed?: boolean;
  required?: boolean;
  disabled?: boolean;
  busy?: boolean;
  level?: number;
  children?: AccessibilityNode[];
}

/** Only Chromium shows its accessibility tree to tests. */
export const hasAccessibilityTree = engine === 'chromium';

/** Everything that is in the page's tree. */
export const accessibilityTree = (): Promise<AccessibilityNode> =>
  executeServerCommand('accessibility-tree');

/** All nodes of the tree, in reading order. */
export const accessibilityNodes = async (): Promise<AccessibilityNode[]> => {
  const flat = (node: AccessibilityNode): AccessibilityNode[] => [
    node,
    ...(node.children ?? []).flatMap(flat),
  ];
  return flat(await accessibilityTree());
};

/** What a screen reader says of a node that has the focus, in short words. */
export const spoken = ({
  role,
  name = '',
  value,
  description,
  focused,
  invalid,
  pressed,
  required,
  disabled,
  busy,
  level,
}: AccessibilityNode): string =>
  [
    role === 'StaticText' ? 'text' : role,
    role === 'heading' && level,
    // What makes the same words a change is not heard.
    name && JSON.stringify(name.replace(/\u00a0$/, '')),
    required && 'required',
    value && (/^•+$/.test(String(value)) ? 'in dots' : 'readable'),
    pressed !== undefined && (pressed ? 'pressed' : 'not pressed'),
    invalid && invalid !== 'false' && 'invalid',
    disabled && 'unavailable',
    busy && 'busy',
    description && `described ${JSON.stringify(description)}`,
    focused && '← focus',
  ]
    .filter(Boolean)
    .join(' ');

/** What has no meaning of its own, only a content. */
const boxes = /^(none|generic|paragraph|LabelText|RootWebArea)$/;
/** Read as one, name and content being the same. */
const units = /^(heading|textbox|button|link|StaticText)$/;
/** The drawing of something, not a part of it. */
const drawings = /^(InlineTextBox|ListMarker)$/;

const linesOf = (node: AccessibilityNode, depth = 0): string[] => {
  const {role, children = []} = node;
  if (drawings.test(role)) return [];
  const shown = !boxes.test(role);
  const inside = units.test(role)
    ? []
    : children.flatMap((child) => linesOf(child, shown ? depth + 1 : depth));
  return shown ? ['  '.repeat(depth) + spoken(node), ...inside] : inside;
};

/**
 * The page as it is read out from beginning to end, one line a node, what
 * stands in another one further to the right.
 */
export const readAloud = async (): Promise<string> =>
  linesOf(await accessibilityTree()).join('\n');
