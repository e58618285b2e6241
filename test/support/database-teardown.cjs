module.exports = async () => {
  await globalThis.testServer?.stop();
};
