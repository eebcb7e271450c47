import {a11ySnapshot} from '@web/test-runner-commands';
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
  children?: AccessibilityNode[];
}

/** Only Chromium shows its accessibility tree to tests. */
export const hasAccessibilityTree = engine === 'chromium';

/** The page's tree, without the nodes that assistive technology skips. */
export const accessibilityTree = async (): Promise<AccessibilityNode> =>
  (await a11ySnapshot({})) as unknown as AccessibilityNode;

/** All nodes of the tree, in reading order. */
export const accessibilityNodes = async (): Promise<AccessibilityNode[]> => {
  const flat = (node: AccessibilityNode): AccessibilityNode[] => [
    node,
    ...(node.children ?? []).flatMap(flat),
  ];
  return flat(await accessibilityTree());
};
