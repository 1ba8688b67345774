export {
  type AddedPlaces,
  addPlaces,
  knownPlaces,
  type PlaceName,
  placeKey,
  placesOf,
  removePlaces,
} from './places';
