export const credentials = { accessKeyId: "fund", secretAccessKey: "a secret of this machine" };
