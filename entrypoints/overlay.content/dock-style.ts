export const dockStyle = `
:host{all:initial;position:fixed;z-index:600;inset-block-end:16px;inset-inline-end:var(--from-edge,16px);
--accent:light-dark(#0b6e5b,#6fd3bb);--on-accent:light-dark(#fff,#06251e);--line:light-dark(#e2e7e4,#323b38)}
:host([data-open]){inset-block-start:72px;inset-block-end:8px;width:320px;max-width:calc(100vw - 16px)}
.pill{all:unset;box-sizing:border-box;display:flex;align-items:center;gap:8px;height:40px;padding:0 16px;border-radius:20px;
background:var(--accent);color:var(--on-accent);font:600 13px/20px system-ui,sans-serif;cursor:pointer;box-shadow:0 2px 8px #0004}
.pill:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.count{display:grid;place-items:center;min-width:20px;height:20px;border-radius:10px;background:var(--on-accent);color:var(--accent);font-size:11px}
.pill[hidden],.count[hidden]{display:none}
iframe{display:block;width:100%;height:100%;border:1px solid var(--line);border-radius:12px;box-sizing:border-box;
background:light-dark(#fff,#151918)}
@media (forced-colors:active){.pill{border:1px solid ButtonText}}
`;
