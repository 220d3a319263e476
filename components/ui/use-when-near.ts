import { useEffect } from 'react';

/** Once, when the place comes near the window: nobody waits for what nobody looks at. */
export function useWhenNear(
  place: { readonly current: HTMLElement | null },
  work: () => void,
  wanted: boolean,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    if (!wanted || !place.current) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        work();
      },
      { rootMargin: '400px' },
    );
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
}
