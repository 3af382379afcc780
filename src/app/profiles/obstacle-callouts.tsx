import type { ReactNode } from 'react';
import { dateTime } from '../messages/dates.ts';
import { profileStateMessages as messages } from '../messages/profile-state.ts';
import { rotationMessages } from '../messages/rotation.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import type { Obstacle } from './obstacles.ts';

type ObstacleCalloutsProps = {
  obstacles: readonly Obstacle[];
  /** Absent for somebody who may not. */
  onReplace: (() => void) | undefined;
};

/** What stands in the way, why, and what to do now. */
export function ObstacleCallouts({ obstacles, onReplace }: ObstacleCalloutsProps) {
  const [aboutSecret] = obstacles.filter(({ code }) => code.startsWith('secret-'));
  return obstacles.map((obstacle) => {
    const { tone, title, text } = wordsOf(obstacle);
    return (
      <Callout key={obstacle.code} tone={tone} word={title}>
        <p className="max-w-[72ch]">{text}</p>
        {obstacle === aboutSecret && onReplace !== undefined && (
          <Button small onClick={onReplace}>
            {rotationMessages.open}
          </Button>
        )}
      </Callout>
    );
  });
}

type Words = {
  tone: 'note' | 'caution' | 'danger';
  title: string;
  text: ReactNode;
};

/** Within so many days the end of a secret is no mere note any more. */
const urgentDays = 14;

function wordsOf(obstacle: Obstacle): Words {
  switch (obstacle.code) {
    case 'secret-problem':
      return {
        ...messages.secretProblems[obstacle.problem],
        tone: 'danger',
      };
    case 'secret-ended':
      return { ...messages.ended, tone: 'danger' };
    case 'secret-ends-soon': {
      const { title, text } = messages.endsSoon;
      const tone = obstacle.days <= urgentDays ? 'caution' : 'note';
      return { tone, title: title(obstacle.days), text };
    }
    case 'tests-paused': {
      const { title, text } = messages.paused;
      const since = text(dateTime(obstacle.since));
      return {
        tone: 'caution',
        title: title(obstacle.failures),
        text: since,
      };
    }
    case 'last-test-failed':
      return { ...messages.attention, tone: 'caution' };
  }
}
