import { Menu } from "@mantine/core";
import { useRef, useState } from "react";
import { text } from "#web/platform/texts.ts";
import { IconButton } from "./button.tsx";
import { Icon } from "./icon.tsx";

export type Paper = { readonly key: string; readonly label: string /** Address of the PDF. */; readonly href: string };

/** Every paper of a thing: printed at once, or opened as a PDF. */
export function PrintButton({ papers }: { readonly papers: readonly Paper[] }) {
  const { print, frame } = usePrint();
  if (papers.length === 0) return null;
  return (
    <>
      <Menu>
        <Menu.Target>
          <IconButton icon="printer" label={text("platform.print")} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{text("platform.print-now")}</Menu.Label>
          {papers.map(({ key, label, href }) => (
            <Menu.Item key={key} leftSection={<Icon name="printer" size="small" />} onClick={() => print(href)}>
              {label}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Label>{text("platform.open-pdf")}</Menu.Label>
          {papers.map(({ key, label, href }) => (
            <Menu.Item key={key} component="a" href={href} target="_blank" rel="noopener" leftSection={<Icon name="eye" size="small" />}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {frame}
    </>
  );
}

/** Prints papers one after the other through a hidden frame; where a browser cannot, the PDF opens instead. */
export function usePrint() {
  const [queue, setQueue] = useState<readonly string[]>([]);
  const element = useRef<HTMLIFrameElement>(null);
  const now = queue[0];
  const print = (...hrefs: string[]) => setQueue((waiting) => [...waiting, ...hrefs]);
  const ready = () => {
    const page = element.current?.contentWindow;
    try {
      page?.focus();
      page?.print();
    } catch {
      if (now !== undefined) window.open(now, "_blank", "noopener");
    }
    setTimeout(() => setQueue((waiting) => waiting.slice(1)), 1_000);
  };
  const frame =
    now === undefined ? null : (
      <iframe
        key={now}
        ref={element}
        src={now}
        title={text("platform.print")}
        onLoad={ready}
        style={{ position: "fixed", width: 1, height: 1, left: -10, top: -10, border: 0 }}
      />
    );
  return { print, frame };
}
