// The first schema: a GeoPackage 1.4 with eight spatial layers under Chinese names, the tables beside them, Chinese
// titles for every column and a style for every layer.
import { createGeoPackageTables } from './initial/geopackage-tables.ts';
import { createLayers } from './initial/layers.ts';
import { addStyles } from './initial/styles.ts';
import { createTables } from './initial/tables.ts';
import { addTitles } from './initial/titles.ts';
import type { Migration } from './migration.ts';

export const migration: Migration = {
  version: 10,
  migrate(database) {
    createGeoPackageTables(database);
    createLayers(database);
    createTables(database);
    addStyles(database);
    addTitles(database);
  },
};
