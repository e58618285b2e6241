interface Registers {
  registerProvider: (idOrPriority: string | number, providerOrPriority: unknown, provider?: unknown) => void;
}

type Entries = Record<string, unknown>;

/** After the library's own providers. */
const LATE = 300;

/** Elements that can be drawn but that the engine refuses, or that only decorate: a palette offers what runs. */
const NOT_OFFERED =
  /data-object|data-store|participant|\bgroup\b|complex-gateway|transaction|compensation|cancel|ad-?hoc|conditional|multiple|collapsed-subprocess|lane/i;

/** Takes out of palette and menus what cannot be published anyway. */
export class ExecutablePalette {
  static readonly $inject = ['palette', 'popupMenu'];

  constructor(palette: Registers, popupMenu: Registers) {
    palette.registerProvider(LATE, { getPaletteEntries: () => executableOnly });
    for (const menu of ['bpmn-create', 'bpmn-append', 'bpmn-replace']) {
      popupMenu.registerProvider(menu, LATE, { getPopupMenuEntries: () => executableOnly });
    }
  }
}

// helpers

function executableOnly(entries: Entries): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => id.includes('template') || !NOT_OFFERED.test(id)));
}
