import { refused } from "#functions/domain/result.ts";

const statusOf = {
  AccessDenied: 403,
  AuthorizationHeaderMalformed: 400,
  AuthorizationQueryParametersError: 400,
  BadDigest: 400,
  BucketAlreadyOwnedByYou: 409,
  ConditionalRequestConflict: 409,
  EntityTooLarge: 400,
  IncompleteBody: 400,
  InternalError: 500,
  InvalidAccessKeyId: 403,
  InvalidArgument: 400,
  InvalidBucketName: 400,
  InvalidDigest: 400,
  InvalidRange: 416,
  InvalidRequest: 400,
  InvalidURI: 400,
  KeyTooLongError: 400,
  MetadataTooLarge: 400,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NotImplemented: 501,
  PreconditionFailed: 412,
  RequestTimeTooSkewed: 403,
  SignatureDoesNotMatch: 403,
  XAmzContentSHA256Mismatch: 400,
} as const;

/** The error codes of the S3 API that this subset answers with. */
export type S3ErrorCode = keyof typeof statusOf;

export type S3Refusal = { readonly code: S3ErrorCode; readonly message: string };

export type S3Refused = { readonly ok: false; readonly refusal: S3Refusal };

export function refuse(code: S3ErrorCode, message: string): S3Refused {
  return refused({ code, message });
}

export function httpStatus(code: S3ErrorCode): number {
  return statusOf[code];
}
