import { describe, expect, it } from 'vitest';
import { fromWindows } from '../../../main/electron/windows-printers';
import { lacksPaper, papersNamed, papersOfCups } from '../../../shared/rules/printer-papers';

describe('which paper a printer has', () => {
  it('is read out of what CUPS lists, however the driver calls it', () => {
    const driver =
      'Resolution/Resolution: *600dpi\nPageSize/Media Size: Letter *A4 A3.Fullbleed A5 Custom.WIDTHxHEIGHT\nDuplex/2-Sided: *None';
    expect(papersOfCups(driver)).toEqual(['A3', 'A4', 'A5']);
    expect(papersOfCups('PageSize/Media Size: *A4 Letter Custom.WIDTHxHEIGHT\n')).toEqual(['A4']);
    expect(papersOfCups('media/Media: iso_a4_210x297mm iso_a3_297x420mm\n')).toEqual(['A3', 'A4']);
  });

  it('is not guessed from sizes that only sound alike', () => {
    expect(papersNamed(['SRA3', 'RA4', 'A3+', 'A4', 'JIS B4'])).toEqual(['A4']);
  });

  it('is not known where the system tells nothing', () => {
    expect(papersOfCups('')).toBeNull();
    expect(papersOfCups('Duplex/2-Sided: *None\n')).toBeNull();
    expect(papersNamed(['Letter', 'Legal'])).toBeNull();
  });

  it('is told by Windows by name', () => {
    const told = fromWindows(JSON.stringify([{ Name: 'HP', PrinterPaperNames: ['A4', '信封'] }, { Name: 'Old' }]));
    expect(told.get('HP')?.papers).toEqual(['A4']);
    expect(told.get('Old')?.papers).toBeNull();
  });

  it('is warned of in words before an A3 goes to a printer without it, and only then', () => {
    const words = '站里的HP';
    expect(lacksPaper('A3', { words, papers: ['A4'] })).toContain('“站里的HP”没有A3');
    expect(lacksPaper('A3', { words, papers: ['A3', 'A4'] })).toBeNull();
    expect(lacksPaper('A3', { words, papers: null })).toBeNull();
  });
});
