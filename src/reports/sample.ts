export const SAMPLE_RESULTS = { 相符: 'consistent', 不符: 'inconsistent', 无法核实: 'unclear' } as const;
export type SampleResult = (typeof SAMPLE_RESULTS)[keyof typeof SAMPLE_RESULTS];

/** One graduate whose evidence was looked at: an id of the sample, never a name. */
export interface Sample {
  graduateRef: string;
  evidence: string;
  result: SampleResult;
}

export type SampleFault = { line: number; reason: 'parts' | 'reference' | 'result' | 'repeated' };

/** Letters, digits and hyphens: a name, a telephone number or an identity card number does not fit. */
const REFERENCE = /^[A-Za-z][A-Za-z0-9-]{1,31}$/;

/**
 * Reads a sample, one graduate per line: id, evidence, result, with tabs or commas between them, as pasted from a table.
 * Evidence per graduate is what the school keeps (教学厅函〔2020〕19号); the id comes from the sample drawn, so that the file
 * of the case names no student (个人信息保护法 Art. 6).
 * @example 'S-001，就业协议、社保记录，不符' → [{ graduateRef: 'S-001', evidence: '就业协议、社保记录', result: 'inconsistent' }]
 */
export function readSamples(text: string): { samples: Sample[] } | { faults: SampleFault[] } {
  const samples: Sample[] = [];
  const faults: SampleFault[] = [];
  for (const [index, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue;
    const read = readLine(written);
    const isRepeated = typeof read !== 'string' && samples.some(({ graduateRef }) => graduateRef === read.graduateRef);
    if (typeof read === 'string') faults.push({ line: index + 1, reason: read });
    else if (isRepeated) faults.push({ line: index + 1, reason: 'repeated' });
    else samples.push(read);
  }
  return faults.length > 0 ? { faults } : { samples };
}

// helpers

function readLine(written: string): Sample | SampleFault['reason'] {
  const parts = written.split(/[\t,，]/).map((part) => part.trim());
  if (parts.length < 3 || parts.some((part) => part === '')) return 'parts';
  const [graduateRef, ...rest] = parts as [string, ...string[]];
  if (!REFERENCE.test(graduateRef)) return 'reference';
  const result = SAMPLE_RESULTS[rest.pop() as keyof typeof SAMPLE_RESULTS];
  return result === undefined ? 'result' : { graduateRef, evidence: rest.join('，'), result };
}
