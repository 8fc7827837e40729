import { Door } from "../sign-in/door.tsx";

export default function SetUpScreen() {
  return <Door title="Maisternia"><span /></Door>;
}
