import type { FrameMessage } from '#contract/embed-messages.ts';

type EventType = FrameMessage['type'];

/**
 * What happened in the wizard, with its fields in `detail`: `SetupEvent<'saved'>` has `profileId` and `status`.
 * None bubbles, and none holds anything that was typed. `ready` comes again with another token, and when the frame
 * has loaded again.
 */
export type SetupEvent<Type extends EventType> = CustomEvent<
  Omit<Extract<FrameMessage, { readonly type: Type }>, 'type'>
>;

/** The events of a `<scopewright-setup>`, or of the element that `createSetup` was given. */
export type SetupEventMap = { readonly [Type in EventType]: SetupEvent<Type> };

/** An element whose listeners get these events by their types, and all others as ever. */
export type SetupEventTarget = {
  addEventListener<Type extends EventType>(
    type: Type,
    listener: (event: SetupEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends EventType>(
    type: Type,
    listener: (event: SetupEventMap[Type]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
};
