import { useEffect, useRef } from 'react';

/** Takes a file that is dropped anywhere on the page, which would otherwise be left for that file. */
export function useDroppedFile(take: (file: File) => void): void {
  const taker = useRef(take);
  useEffect(() => {
    taker.current = take;
  });
  useEffect(() => {
    const over = (event: DragEvent) => {
      // Words that are dragged go where they are dropped.
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      over(event);
      const [file] = event.dataTransfer?.files ?? [];
      if (file) taker.current(file);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, []);
}
