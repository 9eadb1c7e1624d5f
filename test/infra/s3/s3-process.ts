import { startS3 } from "#infra/local/s3/server.ts";
import { credentials } from "./credentials.ts";

// An embedded S3 in a process of its own, so that a test can end it at any moment.
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Give the folder of the data");
const { endpoint } = await startS3({ folder, credentials });
console.log(endpoint);
