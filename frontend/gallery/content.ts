/** Invented content that several families show. */

export const overview = [
  {
    area: 'P30A',
    poor: 9106,
    first: '11.412',
    actual: 2871,
    plan: 3100,
    note: 'Huyện nghèo · 3 huyện, 23 xã',
  },
  {
    area: 'P135',
    poor: 11287,
    first: '14.604',
    actual: 4012,
    plan: 3900,
    note: '31 xã ngoài huyện nghèo',
  },
  {
    area: 'OUTSIDE',
    poor: 5771,
    first: '7.391',
    actual: 2107,
    plan: 2000,
    note: '48 xã, phường, thị trấn',
  },
  {
    area: 'ALL',
    poor: 26164,
    first: '33.407',
    actual: 8990,
    plan: 9000,
    note: '10 huyện, thành phố · 102 xã',
  },
] as const;

export const districts = [
  { id: '1', name: 'Tu Mơ Rông', households: 5986, poor: 3418, rate: 57.1 },
  { id: '2', name: 'Kon Plông', households: 6842, poor: 3559, rate: 52 },
  { id: '3', name: "Ia H'Drai", households: 4184, poor: 2129, rate: 50.9 },
  { id: '4', name: 'Đắk Glei', households: 11720, poor: 4571, rate: 39 },
];
