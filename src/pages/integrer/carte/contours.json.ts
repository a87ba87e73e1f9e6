/** `/integrer/carte/contours.json`: the outlines of `/carte/contours.json`, where other sites may read them. */
export { GET } from '../../carte/contours.json.ts';
