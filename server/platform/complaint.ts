/** What stops a start or a command: one clear sentence for the person at the console, without a stack. */
export type Complaint = Error & { readonly name: "Complaint"; readonly exitCode: number };

/** `exitCode` 2 says the call was written wrongly, 1 that the circumstances do not allow it. */
export const complaint = (sentence: string, exitCode = 1, cause?: unknown): Complaint =>
  Object.assign(new Error(sentence, { cause }), { name: "Complaint" as const, exitCode });

export const isComplaint = (error: unknown): error is Complaint => error instanceof Error && error.name === "Complaint";
