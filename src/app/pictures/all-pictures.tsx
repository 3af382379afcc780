import { type PictureId, pictureIds } from '#domain/catalog/picture.ts';
import { offlineAccess } from '#domain/permissions/offline-access.ts';
import { pictureMessages } from '../messages/pictures.ts';
import { describeScreen } from './describe-screen.ts';
import { differsByWording } from './differs-by-wording.ts';
import { draw } from './draw.ts';
import { Drawing } from './drawing.tsx';
import { exampleFacts, longFacts } from './example-facts.ts';
import { Legend } from './legend.tsx';
import type { PictureFacts } from './picture-facts.ts';

/** Every picture in each wording that changes it, with ordinary and with long values. */
export function AllPictures() {
  return pictureIds.map((picture) => (
    <section key={picture} aria-labelledby={picture} className="mt-10">
      <h2 id={picture} className="border-b border-line pb-2 text-lg font-semibold tracking-tight">
        {pictureMessages.names[picture]}
      </h2>
      {variantsOf(picture).map(({ title, facts }) => (
        <InBothThemes key={title} picture={picture} title={title} facts={facts} />
      ))}
    </section>
  ));
}

type Variant = { readonly title: string; readonly facts: PictureFacts };

function variantsOf(picture: PictureId): readonly Variant[] {
  if (picture === 'openid-permissions') {
    const facts: PictureFacts = { ...exampleFacts, toTick: [offlineAccess] };
    return [{ title: pictureMessages.wordings.current, facts }];
  }
  const { wordings, longValues } = pictureMessages;
  const earlier: Variant = {
    title: wordings.earlier,
    facts: { ...exampleFacts, wording: 'earlier' },
  };
  return [
    { title: wordings.current, facts: exampleFacts },
    ...(differsByWording(picture, exampleFacts) ? [earlier] : []),
    ...(sameScreen(picture) ? [] : [{ title: longValues, facts: longFacts }]),
  ];
}

/** Some screens hold nothing of the reader's. */
function sameScreen(picture: PictureId): boolean {
  const [one, other] = [exampleFacts, longFacts].map((facts) =>
    JSON.stringify(draw(picture, facts)),
  );
  return one === other;
}

function InBothThemes({ picture, title, facts }: Variant & { picture: PictureId }) {
  const screen = draw(picture, facts);
  const label = describeScreen(pictureMessages.names[picture], screen);
  return (
    <div className="mt-5">
      <h3 className="mb-2 text-sm text-muted">{title}</h3>
      <div className="grid gap-4 lg:grid-cols-2">
        {(['light', 'dark'] as const).map((theme) => (
          <div key={theme} data-theme={theme} className="text-xs">
            <Drawing screen={screen} label={`${label} ${pictureMessages.themes[theme]}.`} />
          </div>
        ))}
      </div>
      <div className="mt-2 text-sm">
        <Legend screen={screen} />
      </div>
    </div>
  );
}
