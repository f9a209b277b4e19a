import { describe, expect, it } from 'vitest';
import { measureWalking } from '../../../shared/walking/walking-distances.ts';
import {
  bridge,
  estate,
  estateOutline,
  metresToSchool,
  railway,
  river,
  road,
  school,
  town,
  wayToSchool,
} from './small-town.ts';

const home = estate('home', 0, 0);
const atSchool = school('school', 300, 400);
const eastThenNorth = [
  road('east', [
    [0, 0],
    [300, 0],
  ]),
  road('north', [
    [300, 0],
    [300, 400],
  ]),
];

describe('the way to school', () => {
  it('follows the roads, with the straight line beside it', () => {
    const way = wayToSchool(home, atSchool, ...eastThenNorth);
    expect(way?.method).toBe('walked');
    expect(way?.metres).toBeCloseTo(700, 1);
    expect(way?.straightMetres).toBeCloseTo(500, 1);
  });

  it('is the straight line, and says so, where there are no roads', () => {
    expect(wayToSchool(home, atSchool)).toMatchObject({ method: 'straight' });
    expect(metresToSchool(home, atSchool)).toBe(500);
  });

  it('adds the straight legs from the gate to the road and from the road to the school', () => {
    const street = road('street', [
      [-100, 20],
      [500, 20],
    ]);
    expect(metresToSchool(home, school('school', 300, 60), street)).toBe(20 + 300 + 40);
  });

  it('goes from the place of an outline nearest to a road', () => {
    const street = road('street', [
      [200, -500],
      [200, 500],
    ]);
    const way = wayToSchool(estateOutline('home', 0, 0, 100), school('school', 200, 300), street);
    expect(way?.metres).toBeCloseTo(100 + 300, 0);
    expect(way?.straightMetres).toBeCloseTo(Math.hypot(100, 300), 0);
  });

  it('crosses from road to road at grade, but not under a bridge', () => {
    const street = road('street', [
      [0, 0],
      [600, 0],
    ]);
    const over = [
      [300, -400],
      [300, 700],
    ] as const;
    const there = school('school', 300, 650);
    expect(metresToSchool(home, there, street, road('over', over))).toBe(950);
    expect(metresToSchool(home, there, street, bridge('over', over))).toBeNull();
  });

  it('joins a road that ends within a metre of another, not one that ends ten metres away', () => {
    const street = road('street', [
      [0, 0],
      [600, 0],
    ]);
    const lane = (from: number) =>
      road('lane', [
        [300, from],
        [300, 400],
      ]);
    expect(metresToSchool(home, atSchool, street, lane(0.5))).toBe(700);
    expect(metresToSchool(home, atSchool, street, lane(10))).toBeNull();
  });

  it('crosses a river by a bridge only', () => {
    const water = river('water', -1000, 150, 2000, 50);
    expect(metresToSchool(home, atSchool, ...eastThenNorth, water)).toBeNull();
    const way = [
      home,
      atSchool,
      water,
      ...eastThenNorth,
      bridge('bridge', [
        [600, 100],
        [600, 250],
      ]),
      road('south bank', [
        [300, 0],
        [600, 100],
      ]),
      road('north bank', [
        [600, 250],
        [300, 400],
      ]),
    ];
    expect(metresToSchool(...way)).toBeCloseTo(300 + Math.hypot(300, 100) + 150 + Math.hypot(300, 150), 0);
  });

  it('crosses by a bridge that begins exactly on the bank', () => {
    const water = river('water', -1000, 150, 2000, 50);
    const way = [
      road('south', [
        [0, 0],
        [0, 150],
      ]),
      bridge('bridge', [
        [0, 150],
        [0, 200],
      ]),
      road('north', [
        [0, 200],
        [0, 300],
      ]),
    ];
    expect(metresToSchool(home, school('school', 0, 300), water, ...way)).toBe(300);
  });

  it('does not step over a railway to reach a nearer road', () => {
    const near = road('near', [
      [-500, 20],
      [500, 20],
    ]);
    const far = road('far', [
      [-500, -60],
      [500, -60],
    ]);
    const link = road('link', [
      [500, -60],
      [500, 20],
    ]);
    const tracks = railway('tracks', [
      [-600, 10],
      [450, 10],
    ]);
    const there = school('school', 0, 20);
    expect(metresToSchool(home, there, near, far, link)).toBe(20);
    expect(metresToSchool(home, there, near, far, link, tracks)).toBe(60 + 500 + 80 + 500);
  });

  it('does not follow an expressway', () => {
    const express = road(
      'express',
      [
        [0, 0],
        [300, 400],
      ],
      { roadClass: 'expressway' },
    );
    expect(metresToSchool(home, atSchool, ...eastThenNorth, express)).toBe(700);
  });

  it('knows no way for an estate farther than half a kilometre from any road', () => {
    const street = road('street', [
      [0, 501],
      [300, 501],
    ]);
    const way = wayToSchool(home, atSchool, street);
    expect(way).toMatchObject({ method: 'walked', metres: null });
    expect(way?.straightMetres).toBeCloseTo(500, 1);
  });
});

describe('measuring', () => {
  it('reports progress to the end and stops when told', () => {
    const ground = town(home, atSchool, school('other', 0, 50), ...eastThenNorth);
    const seen: number[] = [];
    measureWalking(ground, (fraction) => seen.push(fraction));
    expect(seen).toEqual([0, 0.5, 1]);
    const stop = () => {
      throw new Error('stopped');
    };
    expect(() => measureWalking(ground, stop)).toThrow('stopped');
  });
});
