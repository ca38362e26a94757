import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('.'),
  base: '/playground/',
  plugins: [react()],
  // No data: addresses for scripts or styles, which the server's Content-Security-Policy would not let in.
  build: {
    outDir: at('../../../dist/playground'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
});
