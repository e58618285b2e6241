import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { packageRoot } from '../../src/platform/config/package-root';

interface Container {
  name: string;
  image: string;
  ports: { name: string; containerPort: number }[];
  env: { name: string; value?: string; valueFrom?: { secretKeyRef?: { name: string } } }[];
  resources?: Record<'requests' | 'limits', { cpu?: string; memory?: string } | undefined>;
  securityContext?: { allowPrivilegeEscalation?: boolean; capabilities?: { drop?: string[] } };
  livenessProbe?: Probe;
  readinessProbe?: Probe;
  startupProbe?: Probe;
}

interface Probe {
  httpGet: { path: string; port: string };
}

interface Resource {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string };
  spec: {
    replicas?: number;
    selector?: { matchLabels?: Record<string, string> } & Record<string, unknown>;
    template?: {
      metadata: { labels: Record<string, string> };
      spec: {
        automountServiceAccountToken?: boolean;
        securityContext?: { runAsNonRoot?: boolean; runAsUser?: number; seccompProfile?: { type: string } };
        containers: Container[];
      };
    };
    ports?: { port: number; targetPort: string }[];
    podSelector?: { matchLabels?: Record<string, string> };
    policyTypes?: string[];
    ingress?: { from: Record<string, unknown>[]; ports: { port: number }[] }[];
  };
}

const FOLDER = join(packageRoot(), 'deploy', 'kubernetes');
const resources = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => loadAll(readFileSync(join(FOLDER, name), 'utf8')) as Resource[]);
const workloads = resources.filter(({ kind }) => kind === 'Deployment' || kind === 'StatefulSet');
const containers = workloads.flatMap(({ spec }) => spec.template!.spec.containers);
const SECRET = /PASSWORD|KEY|TOKEN|SECRET|DATABASE_URL/;

describe('the files for Kubernetes', () => {
  it('should each say what they are, and belong to the namespace', () => {
    expect(workloads.map(({ metadata }) => metadata.name)).toEqual(['duban', 'zeebe']);
    for (const { apiVersion, kind, metadata } of resources) {
      expect([apiVersion, kind, metadata.name]).not.toContain(undefined);
      if (kind !== 'Namespace') expect(`${metadata.name}: ${metadata.namespace}`).toBe(`${metadata.name}: duban`);
    }
  });

  it.each(workloads)('should run $metadata.name without rights of its own', ({ spec }) => {
    const { automountServiceAccountToken, securityContext } = spec.template!.spec;
    expect(automountServiceAccountToken).toBe(false);
    expect(securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    expect(spec.selector!.matchLabels).toEqual(spec.template!.metadata.labels);
  });

  it.each(containers)('should bound $name, and ask how it is', (container) => {
    expect(container.image).toMatch(/:\d+\.\d+\.\d+$/);
    for (const side of ['requests', 'limits'] as const)
      expect(container.resources?.[side]).toMatchObject({ cpu: expect.any(String), memory: expect.any(String) });
    expect(container.securityContext).toMatchObject({
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
    });
    const ports = container.ports.map(({ name }) => name);
    for (const probe of [container.startupProbe, container.livenessProbe, container.readinessProbe])
      expect(ports).toContain(probe?.httpGet.port);
  });

  it('should take every secret from a secret', () => {
    const secrets = containers.flatMap(({ env }) => env.filter(({ name }) => SECRET.test(name)));
    expect(secrets.map(({ name }) => name)).toEqual(expect.arrayContaining(['DATABASE_URL', 'ZEEBE_FEED_PASSWORD']));
    for (const { value, valueFrom } of secrets) {
      expect(value).toBeUndefined();
      expect(valueFrom?.secretKeyRef?.name).toEqual(expect.any(String));
    }
  });

  it('should reach with every service a port that is there', () => {
    for (const { metadata, spec } of resources.filter(({ kind }) => kind === 'Service')) {
      const behind = workloads.find((one) => one.spec.template!.metadata.labels.app === spec.selector!.app);
      const names = behind?.spec.template!.spec.containers.flatMap(({ ports }) => ports.map(({ name }) => name));
      for (const { targetPort } of spec.ports!)
        expect([metadata.name, names]).toEqual([metadata.name, expect.arrayContaining([targetPort])]);
    }
  });

  it('should let nobody in who is not named, and to the feed only the brokers', () => {
    const policies = resources.filter(({ kind }) => kind === 'NetworkPolicy');
    const closed = policies.find(
      ({ spec }) => Object.keys(spec.podSelector!).length === 0 && spec.policyTypes!.length === 2,
    );
    expect(closed?.spec.ingress).toBeUndefined();
    const toFeed = policies.flatMap(({ spec }) =>
      (spec.ingress ?? []).filter(({ ports }) => ports.some(({ port }) => port === 9210)),
    );
    expect(toFeed.map(({ from }) => from)).toEqual([[{ podSelector: { matchLabels: { app: 'zeebe' } } }]]);
  });
});

describe('the image of the application', () => {
  const dockerfile = readFileSync(join(packageRoot(), 'deploy', 'Dockerfile'), 'utf8').replace(/\\\n\s*/g, '');
  const lines = dockerfile.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const [app] = workloads;
  const [container] = app!.spec.template!.spec.containers;
  const all = (instruction: string): string[] =>
    lines.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.slice(instruction.length + 1));

  it('should run on a version of Node that the package allows', () => {
    const { engines } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
      engines: { node: string };
    };
    const oldest = Number(/^>=(\d+)/.exec(engines.node)![1]);
    for (const from of all('FROM')) {
      const [, version] = /^node:(\d+)-bookworm-slim/.exec(from)!;
      expect(Number(version)).toBeGreaterThan(oldest);
    }
  });

  it('should install what the lock names, without running what packages bring along', () => {
    const installs = all('RUN')
      .join(' ')
      .match(/npm (ci|install|prune)[^&]*/g);
    expect(installs).toHaveLength(2);
    for (const install of installs!) expect(install).toMatch(/^npm (ci|prune) .*--ignore-scripts/);
  });

  it('should copy what is there and let into the build', () => {
    const allowed = readFileSync(join(packageRoot(), 'deploy', 'Dockerfile.dockerignore'), 'utf8').split('\n');
    const sources = all('COPY')
      .filter((copy) => !copy.startsWith('--from'))
      .flatMap((copy) => copy.split(' ').slice(0, -1));
    expect(sources).toEqual(expect.arrayContaining(['package-lock.json', 'src', 'web', 'processes', 'migrations']));
    for (const source of sources) {
      expect([source, existsSync(join(packageRoot(), source))]).toEqual([source, true]);
      expect(allowed).toContain(`!${source}`);
    }
  });

  it('should run as the user, on the ports and with the question for its health that Kubernetes knows', () => {
    expect(all('USER')).toEqual([`${app!.spec.template!.spec.securityContext!.runAsUser}:10001`]);
    expect(all('EXPOSE')).toEqual([container!.ports.map(({ containerPort }) => containerPort).join(' ')]);
    expect(all('HEALTHCHECK').join('')).toContain(container!.livenessProbe!.httpGet.path);
    expect(all('CMD')).toEqual(['["node", "dist/src/main.js"]']);
  });
});
