// Keeps a copy of the answers in the browser, where the browser allows it. The saved file is what counts.

const MOST_DRAFTS = 5;

export class DraftShelf {
  /** `onTrouble` is called once when the browser keeps nothing. */
  constructor(formName, onTrouble, storage = browserStorage()) {
    Object.assign(this, { onTrouble, storage });
    this.prefix = `assay-form:${formName}:`;
    this.current = `${this.prefix}${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;
    this.hasTold = false;
  }

  /** The drafts of this form, the latest first. */
  drafts() {
    return this.guarded(() => {
      const found = [];
      for (let index = 0; index < this.storage.length; index += 1) {
        const key = this.storage.key(index);
        if (!key.startsWith(this.prefix) || key === this.current) continue;
        try {
          const { at, name, text } = JSON.parse(this.storage.getItem(key));
          if (typeof text === "string") found.push({ key, at: Number(at), name: String(name ?? ""), text });
        } catch {
          // Somebody else's entry, or a broken one: not ours to offer.
        }
      }
      return found.sort((one, other) => other.at - one.at);
    }) ?? [];
  }

  /** Keeps the text of a file as the draft of this visit. */
  keep(name, text) {
    this.guarded(() => {
      for (const old of this.drafts().slice(MOST_DRAFTS - 1)) this.storage.removeItem(old.key);
      this.storage.setItem(this.current, JSON.stringify({ at: Date.now(), name, text }));
    });
  }

  /** Goes on with a draft: later copies take its place. */
  adopt(draft) {
    this.guarded(() => this.storage.removeItem(this.current));
    this.current = draft.key;
  }

  /** Keeps a draft again that was removed. */
  putBack({ key, at, name, text }) {
    this.guarded(() => this.storage.setItem(key, JSON.stringify({ at, name, text })));
  }

  remove(key = this.current) {
    this.guarded(() => this.storage.removeItem(key));
  }

  guarded(body) {
    try {
      if (!this.storage) throw new Error("no storage");
      return body();
    } catch {
      if (!this.hasTold) this.onTrouble();
      this.hasTold = true;
      return undefined;
    }
  }
}

/** Preferences of the reader, kept in the same way; they have a usual value where nothing is kept. */
export function readPreferences(storage = browserStorage()) {
  try {
    return JSON.parse(storage.getItem("assay-form-preferences")) ?? {};
  } catch {
    return {};
  }
}

export function keepPreferences(preferences, storage = browserStorage()) {
  try {
    storage.setItem("assay-form-preferences", JSON.stringify(preferences));
  } catch {
    // A preference that is forgotten does no harm.
  }
}

function browserStorage() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
