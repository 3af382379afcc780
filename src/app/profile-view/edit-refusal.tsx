import { ApiProblem } from '../api/http.ts';
import { errorWords } from '../messages/error-words.ts';
import { profileEditMessages } from '../messages/profile-edit.ts';
import { Callout } from '../ui/callout.tsx';

/** Why an edit was not saved; beside another profile of that name, the way to it. */
export function EditRefusal({ error }: { error: Error | null }) {
  if (error === null) return null;
  const problem = error instanceof ApiProblem ? error.problem : undefined;
  const taken = problem?.code === 'name-taken' ? problem.current : undefined;
  const { title, fix } = errorWords(error);
  return (
    <Callout
      tone="danger"
      word={taken === undefined ? title : profileEditMessages.nameTaken.title}
      role="alert"
    >
      <p>{taken === undefined ? fix : profileEditMessages.nameTaken.text}</p>
      {taken !== undefined && (
        <p>
          <a
            href={`/profiles/${taken.id}`}
            target="_blank"
            rel="noreferrer"
            className="text-accent underline underline-offset-2"
          >
            {profileEditMessages.openOther(taken.name)}
          </a>
        </p>
      )}
    </Callout>
  );
}
