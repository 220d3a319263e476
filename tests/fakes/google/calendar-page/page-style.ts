/** Class names are invented, so that nothing can lean on Google's. */
export const pageStyle = `
.fx-body{margin:0;font:14px/20px system-ui,sans-serif;color-scheme:light;overflow:hidden;
--gm3-sys-color-surface:#fff;--gm3-sys-color-on-surface:#1f1f1f;--gm3-sys-color-primary:#0b57d0;--rule:#dde3ea;
background:#f8fafd;color:var(--gm3-sys-color-on-surface);--cal-timed-grid-cell-height:48px}
.fx-dark{color-scheme:dark;background:#1b1b1b;--gm3-sys-color-surface:#131314;--gm3-sys-color-on-surface:#e3e3e3;
--gm3-sys-color-primary:#a8c7fa;--rule:#333537}
.fx-sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.fx-bar{height:64px;display:flex;align-items:center;gap:8px;padding:0 16px;box-sizing:border-box}
.fx-bar ul{display:flex;gap:4px;list-style:none;margin:0;padding:0}.fx-bar li{cursor:pointer;padding:4px 8px}
.fx-shell{display:flex;height:calc(100vh - 64px)}
.fx-drawer{width:256px;flex:none;overflow:hidden}.fx-drawer table{font-size:10px;width:100%}
.fx-stage{position:relative;flex:1;min-width:0;background:var(--gm3-sys-color-surface);border-radius:24px 24px 0 0;overflow:hidden}
.fx-strip{width:56px;flex:none}
.fx-main{position:absolute;inset:0;background:var(--gm3-sys-color-surface)}
.fx-main[data-slide]{animation:fx-slide 250ms linear}
@keyframes fx-slide{from{transform:translateX(100%)}to{transform:none}}
.fx-columns{display:flex;flex-direction:column;height:100%}
.fx-columns>div{display:flex;flex-direction:column;height:100%}
.fx-heads{flex:none;height:84px;display:flex;overflow:hidden}
.fx-heads h2{margin:0;font-size:12px;font-weight:400;text-align:center;flex:1}
.fx-heads [role=columnheader]{flex:1}
.fx-allday{flex:none;display:flex;min-height:24px}.fx-allday [role=gridcell]{flex:1;min-width:0}
.fx-body-row{flex:1;min-height:0;display:flex}
.fx-labels{flex:none;overflow:hidden;display:flex}
.fx-label-column{width:51px;font-size:10px}.fx-label-column>div{height:var(--cal-timed-grid-cell-height)}
.fx-scroller{flex:1;min-width:0;overflow-y:scroll}
.fx-row{position:relative;display:flex;height:calc(24*var(--cal-timed-grid-cell-height))}
.fx-rules{position:absolute;inset:0;pointer-events:none}
.fx-rules>div{height:var(--cal-timed-grid-cell-height);border-bottom:1px solid var(--rule);box-sizing:border-box}
.fx-spacer{width:8px;flex:none;border-inline-end:1px solid var(--rule)}
.fx-cell{position:relative;flex:1;min-width:0;box-sizing:border-box;height:calc(24*var(--cal-timed-grid-cell-height));
padding-inline-end:12px;border-inline-end:1px solid var(--rule)}
.fx-cell>[role=presentation]{position:relative;height:100%}
.fx-now{position:absolute;inset-inline:0;height:2px;background:#db372d;z-index:507}
.fx-chip{position:absolute;box-sizing:border-box;margin-inline-start:-1px;margin-top:1px;border-radius:6px;overflow:hidden;
background:var(--gm3-sys-color-primary);color:var(--gm3-sys-color-surface);font:12px/15px system-ui,sans-serif;cursor:pointer}
.fx-declined{opacity:.5;text-decoration:line-through}
.fx-month{display:grid;grid-template-rows:24px;grid-auto-rows:1fr;height:100%}
.fx-week{position:relative;display:grid;grid-template-columns:repeat(7,1fr)}.fx-week>div[aria-hidden]{position:absolute;inset:0;display:grid;grid-template-columns:repeat(7,1fr)}
.fx-month h2{font-size:12px;margin:0}.fx-month [role=gridcell]{position:relative}
.fx-dialog{position:fixed;left:40%;top:30%;width:300px;padding:16px;background:var(--gm3-sys-color-surface);box-shadow:0 4px 12px #0006;border-radius:12px;z-index:1000}
.fx-editor{padding:24px;display:grid;gap:8px;max-width:480px}
.fx-flat .fx-cell{position:static}
.fx-piled .fx-cell{position:absolute;inset:0;width:100%}
.fx-empty .fx-row,.fx-empty .fx-cell{height:0}
.fx-uneven .fx-cell[data-column-index="1"]{height:calc(23*var(--cal-timed-grid-cell-height))}
`;
