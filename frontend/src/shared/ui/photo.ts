/** Long side of a photo that is sent: enough to read a form held into the camera. */
const LONG_SIDE = 2048;
const QUALITY = 0.82;

export type PhotoRefusal = 'not-image';

/**
 * Scales a photo down before it is sent; the camera's position and other metadata are left behind.
 */
export async function scalePhoto(file: Blob): Promise<Blob | PhotoRefusal> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return 'not-image';
  }
  const scale = Math.min(1, LONG_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
  return blob ?? 'not-image';
}
