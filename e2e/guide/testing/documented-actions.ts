/** One action, as the platform documents it. */
export type DocumentedAction = {
  /** As the query writes it: without the connector's name. */
  readonly id: string;
  readonly label: string;
  readonly scope: string;
};

/**
 * StackOne's Outlook guide, read in November 2026: its actions in its order, and the one scope that it
 * lists for each. Written down here once more, so that the product is held against something else
 * than itself.
 */
export const documentedActions: readonly DocumentedAction[] = (
  [
    ['list_messages', 'List Messages', 'Mail.ReadBasic'],
    [
      'get_set_of_messages_from_specified_folder',
      'Get Message Delta From Folder',
      'Mail.ReadBasic',
    ],
    ['get_message', 'Get Message', 'Mail.ReadBasic'],
    ['create_draft_message', 'Create Draft Message', 'Mail.ReadWrite'],
    ['update_message', 'Update Message', 'Mail.ReadWrite'],
    ['delete_message', 'Delete Message', 'Mail.ReadWrite'],
    ['send_mail', 'Send Mail', 'Mail.Send'],
    ['send_draft', 'Send Draft Message', 'Mail.Send'],
    ['forward_message', 'Forward Message', 'Mail.Send'],
    ['reply_message', 'Reply To Message', 'Mail.Send'],
    ['reply_all_message', 'Reply All To Message', 'Mail.Send'],
    ['create_draft_reply_to_message', 'Create Draft Reply To Message', 'Mail.ReadWrite'],
    ['create_draft_reply_all_to_message', 'Create Draft Reply All To Message', 'Mail.ReadWrite'],
    ['copy_message', 'Copy Message', 'Mail.ReadWrite'],
    ['move_message', 'Move Message', 'Mail.ReadWrite'],
    ['permanently_delete_message', 'Permanently Delete Message', 'Mail.ReadWrite'],
    ['create_draft_to_forward_message', 'Create Draft To Forward Message', 'Mail.ReadWrite'],
    ['list_attachments', 'List Attachments', 'Mail.Read'],
    ['get_attachment', 'Get Attachment', 'Mail.Read'],
    ['add_attachment', 'Add Attachment', 'Mail.ReadWrite'],
    ['delete_attachment', 'Delete Attachment', 'Mail.ReadWrite'],
    ['get_mail_folder_delta', 'Get Mail Folder Delta', 'Mail.ReadBasic'],
    ['list_mail_folders', 'List Mail Folders', 'Mail.ReadBasic'],
    ['get_mail_folder', 'Get Mail Folder', 'Mail.ReadBasic'],
    ['create_mail_folder', 'Create Mail Folder', 'Mail.ReadWrite'],
    ['update_mail_folder', 'Update Mail Folder', 'Mail.ReadWrite'],
    ['delete_mail_folder', 'Delete Mail Folder', 'Mail.ReadWrite'],
    ['permanently_delete_mail_folder', 'Permanently Delete Mail Folder', 'Mail.ReadWrite'],
    ['copy_mail_folder', 'Copy Mail Folder', 'Mail.ReadWrite'],
    ['move_mail_folder', 'Move Mail Folder', 'Mail.ReadWrite'],
    ['list_child_folders', 'List Child Folders', 'Mail.ReadBasic'],
    ['create_child_folder', 'Create Child Folder', 'Mail.ReadWrite'],
    ['create_message_in_mail_folder', 'Create Message In Mail Folder', 'Mail.ReadWrite'],
    ['list_folder_messages', 'List Folder Messages', 'Mail.ReadBasic'],
    ['list_message_rules', 'List Message Rules', 'MailboxSettings.Read'],
    ['get_message_rule', 'Get Message Rule', 'MailboxSettings.Read'],
    ['create_message_rule', 'Create Message Rule', 'MailboxSettings.ReadWrite'],
    ['update_message_rule', 'Update Message Rule', 'MailboxSettings.ReadWrite'],
    ['delete_message_rule', 'Delete Message Rule', 'MailboxSettings.ReadWrite'],
  ] as const
).map(([id, label, scope]) => ({ id, label, scope }));

/** The order in which that guide lists scopes. */
const documentedOrder = [
  'Mail.ReadBasic',
  'Mail.Read',
  'Mail.ReadWrite',
  'Mail.Send',
  'MailboxSettings.Read',
  'MailboxSettings.ReadWrite',
];

/** The documented scopes of these actions, each once, in the documented order. */
export function documentedScopesOf(actions: readonly DocumentedAction[]): readonly string[] {
  const needed = new Set(actions.map(({ scope }) => scope));
  return documentedOrder.filter((scope) => needed.has(scope));
}
