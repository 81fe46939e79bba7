// Passkeys: shows the forms that use them where the browser can, fetches a challenge, has the device answer it, and sends the form with the answer.
const can = window.PublicKeyCredential?.parseRequestOptionsFromJSON && window.PublicKeyCredential?.parseCreationOptionsFromJSON;

for (const form of can ? document.querySelectorAll('form[data-passkey]') : []) {
  form.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const status = form.querySelector('[role=status]');
    status.textContent = 'Waiting for the device…';
    try {
      const answer = await fetch(form.dataset.passkey, { method: 'POST', headers: { Accept: 'application/json' } });
      if (!answer.ok) throw new Error(answer.status);
      const options = await answer.json();
      const credential = form.dataset.passkey.endsWith('creation')
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.Credential.value = JSON.stringify(credential);
      form.submit();
    } catch {
      status.textContent = 'The device gave no passkey. Nothing was changed; try again, or use the password.';
    }
  });
}
