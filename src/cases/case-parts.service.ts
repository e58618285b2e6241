import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type CasePartQuery, casePartsOf } from './case-parts';

type Part = (query: CasePartQuery) => Promise<unknown>;

/** Collects what other nouns add to the case page. */
@Injectable()
export class CasePartsService implements OnModuleInit {
  private readonly parts = new Map<string, Part>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const providers = this.discovery.getProviders().map(({ instance }) => instance as object | null);
    for (const provider of new Set(providers)) {
      for (const { name, method } of casePartsOf(provider?.constructor)) {
        if (this.parts.has(name)) throw new Error(`Expected one part ${name} of the case page, but found two.`);
        this.parts.set(name, (provider as Record<string, Part>)[method]!.bind(provider));
      }
    }
  }

  async of(query: CasePartQuery): Promise<Record<string, unknown>> {
    const found: Record<string, unknown> = {};
    for (const [name, part] of this.parts) found[name] = await part(query);
    return found;
  }
}
