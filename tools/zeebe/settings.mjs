/** How a broker of this machine is configured: one node, one partition, on 127.0.0.1, with a clock that can be moved. */

/** What the feed is asked for; the types that the exporter would send beyond it are switched off. */
const EXPORTED = ['JOB', 'INCIDENT', 'PROCESSINSTANCE', 'VARIABLE', 'USERTASK'];
const NOT_EXPORTED = [
  'DECISION',
  'DECISIONEVALUATION',
  'DECISIONREQUIREMENTS',
  'DEPLOYMENT',
  'DEPLOYMENTDISTRIBUTION',
  'ERROR',
  'FORM',
  'PROCESS',
  'SIGNAL',
  'TIMER',
  'VARIABLEDOCUMENT',
];

/** The gRPC port; the four behind it are the broker's too. */
export function addresses(port) {
  const [, command, internal, rest, management] = Array.from({ length: 5 }, (_, index) => port + index);
  return {
    ports: { command, internal, rest, management },
    grpc: `grpc://127.0.0.1:${port}`,
    rest: `http://127.0.0.1:${rest}`,
    management: `http://127.0.0.1:${management}`,
  };
}

/** Variables ZEEBE_BROKER_… and ZEEBE_CLOCK_… of the surroundings win over all of this. */
export function brokerEnvironment({ port, data, feed, java, heap }) {
  const { ports } = addresses(port);
  const overrides = Object.entries(process.env).filter(([name]) => /^ZEEBE_(BROKER|CLOCK)_/.test(name));
  return {
    PATH: process.env.PATH,
    TZ: 'UTC',
    JAVA_HOME: java,
    JAVA_OPTS: `-Xms64m -Xmx${heap} -XX:MaxDirectMemorySize=256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1`,
    SERVER_ADDRESS: '127.0.0.1',
    SERVER_PORT: ports.rest,
    MANAGEMENT_SERVER_ADDRESS: '127.0.0.1',
    MANAGEMENT_SERVER_PORT: ports.management,
    ZEEBE_BROKER_NETWORK_HOST: '127.0.0.1',
    ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT: ports.command,
    ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT: ports.internal,
    ZEEBE_BROKER_GATEWAY_NETWORK_HOST: '127.0.0.1',
    ZEEBE_BROKER_GATEWAY_NETWORK_PORT: port,
    ZEEBE_BROKER_DATA_DIRECTORY: data,
    ZEEBE_BROKER_DATA_LOGSEGMENTSIZE: '16MB',
    ZEEBE_BROKER_DATA_SNAPSHOTPERIOD: '1m',
    ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING: '256MB',
    ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION: '128MB',
    ZEEBE_CLOCK_CONTROLLED: 'true',
    ...exporter(feed),
    ...Object.fromEntries(overrides),
  };
}

/** The bundled exporter pushes every record to the feed's address (`POST /_bulk`), each as soon as it is there. */
function exporter(feed) {
  if (feed === undefined) return {};
  const { origin, username, password } = new URL(feed);
  const args = {
    URL: origin,
    AUTHENTICATION_USERNAME: decodeURIComponent(username),
    AUTHENTICATION_PASSWORD: decodeURIComponent(password),
    BULK_SIZE: '1',
    BULK_DELAY: '1',
    INDEX_CREATETEMPLATE: 'false',
    // From 8.8 on; older ones ignore it.
    INCLUDEENABLEDRECORDS: 'true',
    ...Object.fromEntries(EXPORTED.map((type) => [`INDEX_${type}`, 'true'])),
    ...Object.fromEntries(NOT_EXPORTED.map((type) => [`INDEX_${type}`, 'false'])),
  };
  const prefix = 'ZEEBE_BROKER_EXPORTERS_APP_';
  return {
    [`${prefix}CLASSNAME`]: 'io.camunda.zeebe.exporter.ElasticsearchExporter',
    ...Object.fromEntries(Object.entries(args).map(([name, value]) => [`${prefix}ARGS_${name}`, value])),
  };
}
