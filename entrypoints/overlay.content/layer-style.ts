/** Pattern as well as colour: a band has a solid bar at its start, a chip is dashed and numbered. */
export const layerStyle = `
:host{all:initial;position:absolute;inset:0;pointer-events:none;
--accent:light-dark(#0b6e5b,#6fd3bb);--ground:light-dark(#fff,#131314);--on-accent:light-dark(#fff,#06251e)}
:host([hidden]){display:none}
.band,.chip{position:absolute;box-sizing:border-box;inset-inline:0}
.band{background:color-mix(in srgb,var(--accent) 10%,transparent);border-inline-start:3px solid var(--accent)}
.dark .band{background:color-mix(in srgb,var(--accent) 16%,transparent)}
.chip{inset-inline:4px 14px;display:flex;align-items:center;gap:6px;margin:0;padding:0 6px;overflow:hidden;
pointer-events:auto;cursor:pointer;border:2px dashed var(--accent);border-radius:6px;
background:color-mix(in srgb,var(--ground) 82%,transparent);color:var(--accent);
font:600 12px/15px system-ui,sans-serif;font-variant-numeric:tabular-nums;text-align:start;white-space:nowrap}
.chip:hover,.chip.lit{border-style:solid;background:var(--ground);box-shadow:0 0 0 2px color-mix(in srgb,var(--accent) 35%,transparent)}
.number{display:grid;place-items:center;flex:none;width:15px;height:15px;border-radius:50%;
background:var(--accent);color:var(--on-accent);font-size:10px;line-height:1}
@media (forced-colors:active){.band,.chip{border-color:Highlight}.chip{background:Canvas;color:CanvasText}}
`;
