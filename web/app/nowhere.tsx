import { Button } from "#web/kit/button.tsx";
import { EmptyState } from "#web/kit/empty-state.tsx";
import { Page } from "#web/kit/sheet.tsx";
import { text } from "#web/platform/texts.ts";

/** An address without a screen, or one that this person may not see: from outside they are alike. */
export const Nowhere = ({ nothing = false }: { readonly nothing?: boolean }) => (
  <Page>
    {nothing ? (
      <EmptyState heading icon="lock" sentence={text("platform.nothing-open")} />
    ) : (
      <EmptyState heading icon="tag" sentence={text("platform.nowhere")} action={<Button to="/">{text("platform.nowhere-home")}</Button>} />
    )}
  </Page>
);
