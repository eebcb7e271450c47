/** The content of a template of the page. */
export const clone = (name) => {
  const {content} = document.getElementById(`${name}-template`);
  return content.firstElementChild.cloneNode(true);
};
