/**
 * Asks once more when the connection was lost: a kept-alive connection may be closed just as it is
 * used. What is asked carries a command id, so that asking twice does nothing twice.
 */
export async function onceMore<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof TypeError && error.message === "fetch failed") return ask();
    throw error;
  }
}
