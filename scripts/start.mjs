#!/usr/bin/env node
// npm start: installs the packages, builds the site and serves it.
import process from 'node:process';
import { installPackages, ROOT } from './setup.mjs';

installPackages();
const { build, preview } = await import('vite');
await build({ root: ROOT, logLevel: 'warn' });
const server = await preview({
  root: ROOT,
  preview: { port: Number(process.env.PORT ?? 4173), host: process.env.HOST },
});
const [address] = server.resolvedUrls?.local ?? [];
console.log(`\nRelations Timeline is at ${address}\nStop it with Ctrl+C.`);
