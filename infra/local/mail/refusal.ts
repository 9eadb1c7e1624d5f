import { refused } from "#functions/domain/result.ts";

/** An error as the SES API answers it. */
export type MailRefusal = {
  readonly code: "BadRequestException" | "InternalFailure" | "UnknownOperationException";
  readonly message: string;
};

export function refuse(message: string) {
  return refused<MailRefusal>({ code: "BadRequestException", message });
}
