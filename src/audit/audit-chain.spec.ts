import { CHAIN_BEGIN, CHAIN_START, checkLinks, sealOf, type ChainLink } from './audit-chain';

function chainOf(contents: string[]): ChainLink[] {
  let previousHash: Buffer = CHAIN_START;
  return contents.map((content, index) => {
    const link = {
      position: BigInt(index + 1),
      eventId: `${100 + index}`,
      previousHash,
      hash: sealOf(previousHash, content),
      content,
    };
    previousHash = link.hash;
    return link;
  });
}

describe('checkLinks', () => {
  const contents = ['["accepted"]', '["assigned"]', '["decided"]', '["published"]'];

  it('should find nothing when every event is as it was sealed', () => {
    expect(checkLinks(CHAIN_BEGIN, chainOf(contents)).breaks).toEqual([]);
  });

  it('should go on from an earlier page', () => {
    const links = chainOf(contents);
    const first = checkLinks(CHAIN_BEGIN, links.slice(0, 2));
    expect(checkLinks(first.state, links.slice(2)).breaks).toEqual([]);
    expect(checkLinks(CHAIN_BEGIN, links.slice(2)).breaks).toEqual([
      { position: '3', eventId: '102', fault: 'seal-missing' },
    ]);
  });

  it('should report an event whose content was changed, once', () => {
    const links = chainOf(contents);
    links[1] = { ...links[1]!, content: '["assigned to somebody else"]' };
    expect(checkLinks(CHAIN_BEGIN, links).breaks).toEqual([{ position: '2', eventId: '101', fault: 'altered' }]);
  });

  it('should report an event that was removed', () => {
    const links = chainOf(contents);
    links[2] = { ...links[2]!, content: null };
    expect(checkLinks(CHAIN_BEGIN, links).breaks).toEqual([{ position: '3', eventId: '102', fault: 'event-missing' }]);
  });

  it('should report a seal that was removed together with its event', () => {
    const links = chainOf(contents).filter((link) => link.position !== 2n);
    expect(checkLinks(CHAIN_BEGIN, links).breaks).toEqual([{ position: '3', eventId: '102', fault: 'seal-missing' }]);
  });

  it('should report the next seal when an event and its own seal were forged together', () => {
    const links = chainOf(contents);
    const forged = '["decided otherwise"]';
    links[2] = { ...links[2]!, content: forged, hash: sealOf(links[2]!.previousHash, forged) };
    expect(checkLinks(CHAIN_BEGIN, links).breaks).toEqual([{ position: '4', eventId: '103', fault: 'not-chained' }]);
  });
});
