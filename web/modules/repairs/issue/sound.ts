import { recall, remember } from "#web/platform/preferences.ts";

const KEY = "repairs.scan-sound";

export const soundIsOn = (): boolean => recall(KEY) !== "off";
export const turnSound = (on: boolean): void => remember(KEY, on ? undefined : "off");

let context: AudioContext | undefined;

/** One high tone for a part that was taken, two low ones for a code that does not belong: heard without looking. */
export function signal(right: boolean): void {
  if (!soundIsOn()) return;
  context ??= new AudioContext();
  for (const [after, hertz, seconds] of right
    ? [[0, 1_180, 0.09]]
    : [
        [0, 190, 0.22],
        [0.28, 150, 0.32],
      ])
    tone(context, after ?? 0, hertz ?? 0, seconds ?? 0);
}

function tone(audio: AudioContext, after: number, hertz: number, seconds: number): void {
  const [source, volume] = [audio.createOscillator(), audio.createGain()];
  source.type = "square";
  source.frequency.value = hertz;
  volume.gain.value = 0.08;
  source.connect(volume).connect(audio.destination);
  source.start(audio.currentTime + after);
  source.stop(audio.currentTime + after + seconds);
}
