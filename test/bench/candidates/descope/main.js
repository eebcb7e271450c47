import '@descope/web-component';

const element = document.createElement('descope-wc');
element.setAttribute('project-id', 'bench');
element.setAttribute('flow-id', 'sign-in');
// The services of Descope, here.
element.setAttribute('base-url', `${location.origin}/descope-api`);
element.setAttribute('base-static-url', `${location.origin}/descope-api`);
element.setAttribute('base-cdn-url', location.origin);
document.querySelector('main').append(element);
